package org.decnet.server.web.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.RuleStates;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.sigma.Level;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the catalogue lists it (spec 05, section 7).
 *
 * @param family part of the id before the first hyphen
 * @param name Sigma name; null if the rule has none
 * @param origin pack, community or custom
 * @param logsource category, product and service, as far as the rule names them; empty for a
 *     correlation
 * @param emits what it claims when it matches
 * @param state enabled, disabled or clipped
 * @param confidenceMax the operator's clip; null without one
 * @param fired24h tags of events of the last day
 * @param precision share of the tags called right among those called right or wrong; null while
 *     analysts have said nothing
 * @param loadError why the rule is not in force; null if it is
 */
public record RuleCatalogueRow(
    String ruleId,
    String family,
    int ruleVersion,
    @Nullable String name,
    String title,
    @Nullable String description,
    String origin,
    Map<String, String> logsource,
    List<RuleEmission> emits,
    @Nullable String level,
    String state,
    @Nullable Double confidenceMax,
    @Nullable Integer rateLimitPerMin,
    @Nullable Instant expiresAt,
    @Nullable String reason,
    @Nullable String setBy,
    @Nullable Instant setAt,
    @JsonProperty("fired_24h") @Nullable Long fired24h,
    @Nullable Double precision,
    @Nullable String loadError,
    @Nullable LocalDate lastReviewed,
    @Nullable LocalDate nextReview) {

  /** One claim of a rule. */
  public record RuleEmission(
      String tactic, String techniqueId, @Nullable String subTechniqueId, double confidence) {}

  /**
   * The row of a rule in force.
   *
   * @param states what operators decided, on it or its family
   * @param fired tags of the last day
   * @param precision share of right ones, as analysts see it; null if they said nothing
   */
  static RuleCatalogueRow of(
      PackRule rule, RuleStates states, long fired, @Nullable Double precision) {
    RuleStateRow state = RuleStateRow.of(rule.id(), states.of(rule.id()));
    Level level = rule.sigma().level();
    return new RuleCatalogueRow(
        rule.id().value(),
        rule.id().family(),
        rule.version(),
        rule.sigma().name(),
        rule.sigma().title(),
        rule.sigma().description(),
        rule.origin().word(),
        logsource(rule.detection()),
        rule.emits().stream()
            .map(emit ->
                new RuleEmission(
                    emit.tactic().value(),
                    emit.technique().parent().value(),
                    emit.technique().isSub() ? emit.technique().value() : null,
                    emit.confidence()))
            .toList(),
        level == null ? null : level.word(),
        state.state(),
        state.confidenceMax(),
        state.rateLimitPerMin(),
        state.expiresAt(),
        state.reason(),
        state.setBy(),
        state.setAt(),
        fired,
        precision,
        null,
        rule.lastReviewed(),
        rule.nextReview());
  }

  /** The row of a file that was rejected, under the file's name. */
  static RuleCatalogueRow rejected(String path, String error) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    String id = file.isBlank() ? path : file;
    return new RuleCatalogueRow(
        id,
        new RuleId(id).family(),
        0,
        null,
        path,
        null,
        RuleSource.Origin.CUSTOM.word(),
        Map.of(),
        List.of(),
        null,
        RuleState.Mode.ENABLED.word(),
        null,
        null,
        null,
        null,
        null,
        null,
        0L,
        null,
        error,
        null,
        null);
  }

  private static Map<String, String> logsource(@Nullable Rule detection) {
    Map<String, String> named = new TreeMap<>();
    if (detection == null) {
      return named;
    }
    Logsource source = detection.logsource();
    put(named, "category", source.category());
    put(named, "product", source.product());
    put(named, "service", source.service());
    return named;
  }

  private static void put(Map<String, String> named, String key, @Nullable String value) {
    if (value != null) {
      named.put(key, value);
    }
  }
}
