package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RuleStates;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TagFeedback.Verdict;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Cached;
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

/** The rule catalogue (spec 05, section 7). */
@RestController
@RequestMapping("/ttp/rules")
public final class RuleController {
  private static final Set<String> ORIGINS = Set.of("pack", "community", "custom");
  private static final Set<String> STATES = Set.of("enabled", "disabled", "clipped");
  private static final Duration COUNTS_LIFE = Duration.ofSeconds(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_CHANGES = 100;

  private final ApiParts parts;
  private final EntityTags entityTags;
  private final Cached<List<TechniqueTally>> counts;
  private final Cached<Map<RuleId, Long>> fired;

  /** Serves the rules of a node. */
  public RuleController(ApiParts parts, EntityTags entityTags) {
    this.parts = parts;
    this.entityTags = entityTags;
    this.counts =
        new Cached<>(
            parts.clock(), COUNTS_LIFE, () -> parts.stores().tags().tally(new Scope.Fleet(), 0));
    this.fired =
        new Cached<>(
            parts.clock(),
            COUNTS_LIFE,
            () -> parts.stores().tags().firings(parts.clock().instant().minus(DAY)));
  }

  /** All rules in force, ordered by id. */
  @Operation(summary = "List rules")
  @Allow(Access.VIEWER)
  @GetMapping
  ResponseEntity<List<RuleCatalogueRow>> rules(
      @Parameter(schema = @Schema(allowableValues = {"pack", "community", "custom"}))
          @RequestParam(required = false)
          @Nullable String origin,
      @Parameter(schema = @Schema(allowableValues = {"enabled", "disabled", "clipped"}))
          @RequestParam(required = false)
          @Nullable String state,
      @Parameter(description = "Whether to list rejected files alone, or rules in force alone")
          @RequestParam(required = false)
          @Nullable Boolean error) {
    among("origin", origin, ORIGINS);
    among("state", state, STATES);
    return entityTags.json(
        rows()
            .filter(row -> origin == null || row.origin().equals(origin))
            .filter(row -> state == null || row.state().equals(state))
            .filter(row -> error == null || error.equals(row.loadError() != null))
            .toList());
  }

  private Stream<RuleCatalogueRow> rows() {
    RuleStates states = parts.ruleStore().active().states();
    Map<RuleId, Long> lately = fired.get();
    Map<RuleId, Map<Verdict, Long>> verdicts = parts.stores().feedback().byRule();
    Map<String, String> rejected = new TreeMap<>();
    parts
        .ruleStore()
        .loadCompiled()
        .problems()
        .forEach(problem ->
            rejected.merge(problem.path(), problem.describe(), (one, other) -> one + "; " + other));
    return Stream.concat(
        pack().rules().stream().map(rule -> row(rule, states, lately, precision(verdicts, rule))),
        rejected.entrySet().stream()
            .map(file -> RuleCatalogueRow.rejected(file.getKey(), file.getValue())));
  }

  private static RuleCatalogueRow row(
      PackRule rule, RuleStates states, Map<RuleId, Long> lately, RulePrecision precision) {
    return RuleCatalogueRow.of(rule, states, lately.getOrDefault(rule.id(), 0L), precision.value());
  }

  private static RulePrecision precision(Map<RuleId, Map<Verdict, Long>> verdicts, PackRule rule) {
    return new RulePrecision(verdicts.getOrDefault(rule.id(), Map.of()));
  }

  /** One rule with its text and its record. */
  @Operation(summary = "One rule with its text and counts")
  @Allow(Access.VIEWER)
  @GetMapping("/{rule_id}")
  RuleDetail rule(@PathVariable("rule_id") String ruleId) {
    PackRule rule = KnownRule.of(pack(), ruleId);
    List<TechniqueTally> record = recordOf(rule.id());
    RulePrecision precision = precision(parts.stores().feedback().byRule(), rule);
    return new RuleDetail(
        row(rule, parts.ruleStore().active().states(), fired.get(), precision),
        rule.sigma().yaml(),
        rule.sigma().hash(),
        record.stream().mapToLong(TechniqueTally::count).sum(),
        record.stream().map(TechniqueTally::firstSeen).min(Comparator.naturalOrder()).orElse(null),
        record.stream().map(TechniqueTally::lastSeen).max(Comparator.naturalOrder()).orElse(null),
        precision.words(),
        parts.cases().of(rule).stream().map(RuleCaseRow::of).toList(),
        parts.stores().ruleStates().history(rule.id(), MOST_CHANGES).stream()
            .map(RuleStateRow::of)
            .toList());
  }

  private RulePack pack() {
    return parts.rules().get();
  }

  private List<TechniqueTally> recordOf(RuleId rule) {
    return counts.get().stream().filter(tally -> tally.rule().equals(rule)).toList();
  }

  private static void among(String parameter, @Nullable String value, Set<String> allowed) {
    if (value != null && !allowed.contains(value)) {
      throw ApiException.badParameter(
          parameter, "one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
  }
}
