package org.decnet.server.web.ttp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Release;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases of ATT&amp;CK and what they say (spec 05, section 7). */
@RestController
@RequestMapping("/ttp")
public final class ReleaseController {
  private final Releases releases;
  private final TagStore tags;
  private final Supplier<RulePack> rules;
  private final EntityTags entityTags;

  /** Serves the releases of a node. */
  public ReleaseController(ApiParts parts, Releases releases, EntityTags entityTags) {
    this.releases = releases;
    this.tags = parts.stores().tags();
    this.rules = parts.rules();
    this.entityTags = entityTags;
  }

  /** The releases that there are. */
  @Operation(summary = "Bundled and imported releases of ATT&CK")
  @Allow(Access.VIEWER)
  @GetMapping("/releases")
  List<ReleaseRow> releases() {
    return releases.known().stream()
        .map(release ->
            ReleaseRow.of(
                releases.load(release), releases.isShipped(release), releases.isActive(release)))
        .toList();
  }

  /** What differs between two releases, and what that does to rules and tags. */
  @Operation(summary = "What differs between two releases, and what becomes of ids in use")
  @Allow(Access.VIEWER)
  @GetMapping("/releases/diff")
  ReleaseDiffRow diff(
      @Parameter(description = "Release; the last known one beside the other if left out")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "Release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String to) {
    AttackCatalog target = releases.catalog("to", to);
    AttackCatalog source = from == null ? beside(target.release()) : releases.catalog("from", from);
    return ReleaseDiffRow.of(source, target, ruleUses(), tagUses());
  }

  /** Who is known to use a technique. */
  @Operation(summary = "Groups that use exactly this technique or sub-technique")
  @Allow(Access.VIEWER)
  @GetMapping("/techniques/{technique_id}/groups")
  ResponseEntity<List<GroupRow>> groups(
      @PathVariable("technique_id") String techniqueId,
      @Parameter(description = "ATT&CK release; the active one if left out")
          @RequestParam(required = false)
          @Nullable String release) {
    AttackCatalog catalog = releases.catalog("release", release);
    TechniqueId id = TtpController.technique("technique_id", techniqueId);
    if (catalog.technique(id).isEmpty()) {
      throw ApiException.notFound("technique");
    }
    return entityTags.json(catalog.groups(id).stream().map(GroupRow::of).toList());
  }

  private AttackCatalog beside(Release other) {
    return releases.known().reversed().stream()
        .filter(release -> !release.equals(other))
        .findFirst()
        .map(releases::load)
        .orElseThrow(() -> ApiException.notFound("second ATT&CK release"));
  }

  private Map<TechniqueId, Long> ruleUses() {
    Map<TechniqueId, Long> uses = new HashMap<>();
    for (PackRule rule : rules.get().rules()) {
      rule.emits().stream()
          .map(emission -> emission.technique())
          .distinct()
          .forEach(id -> uses.merge(id, 1L, Long::sum));
    }
    return uses;
  }

  private Map<TechniqueId, Long> tagUses() {
    Map<TechniqueId, Long> uses = new HashMap<>();
    for (TechniqueTally tally : tags.tally(new Scope.Fleet(), 0)) {
      uses.merge(tally.technique(), tally.count(), Long::sum);
    }
    return uses;
  }
}
