package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.decnet.engine.port.TagStore;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.TagPlace;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.tags.TTPTagDetailRow;
import org.decnet.server.web.tags.TagCursor;
import org.decnet.server.web.tags.TagRows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a rule found. */
@RestController
@RequestMapping("/ttp/rules/{rule_id}/tags")
public final class RuleTagController {
  private final ApiParts parts;
  private final TagStore tags;
  private final TagRows rows;

  /** Serves the tags of a node. */
  public RuleTagController(ApiParts parts, TagRows rows) {
    this.parts = parts;
    this.tags = parts.stores().tags();
    this.rows = rows;
  }

  /**
   * Tags of a rule.
   *
   * @param next value of {@code cursor} for the slice behind this one; null if it is the last
   */
  public record RuleTags(int limit, @Nullable String next, List<TTPTagDetailRow> data) {
    /** Copies the rows. */
    public RuleTags {
      data = List.copyOf(data);
    }
  }

  /** Tags of a rule, newest first. */
  @Operation(summary = "Tags of a rule, newest first")
  @Allow(Access.VIEWER)
  @GetMapping
  RuleTags tags(
      @PathVariable("rule_id") String ruleId,
      @Parameter(description = "next of the slice before") @RequestParam(required = false)
          @Nullable String cursor,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
    int most = Paging.limit(limit, Paging.MAX_LIMIT);
    TagPlace behind = TagCursor.of(cursor);
    RuleId rule = KnownRule.of(parts.rules().get(), ruleId).id();
    List<StoredTag> found = tags.tagsOfRule(rule, behind, most);
    return new RuleTags(
        most,
        found.size() < most ? null : TagPlace.behindObserved(found.getLast().tag()).cursor(),
        found.stream().map(rows::row).toList());
  }
}
