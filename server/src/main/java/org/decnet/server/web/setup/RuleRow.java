package org.decnet.server.web.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the node loaded it.
 *
 * @param version version that its tags carry
 * @param origin pack, community or custom
 * @param logsource category, product and service, as far as the rule names them
 * @param emits what it claims when it matches
 * @param level Sigma level; null if the rule names none
 * @param loadError why it is not in force; null if it is
 * @param yaml the rule's text
 */
public record RuleRow(
    RuleId id,
    int version,
    String title,
    @Nullable String description,
    String origin,
    Map<String, String> logsource,
    List<Emit> emits,
    @Nullable String level,
    @Nullable String loadError,
    @Nullable LocalDate lastReviewed,
    @Nullable LocalDate nextReview,
    String yaml) {

  /** Copies map and list. */
  public RuleRow {
    logsource = Map.copyOf(logsource);
    emits = List.copyOf(emits);
  }

  /**
   * One claim of a rule.
   *
   * @param technique technique or sub-technique
   * @param confidence 0 to 1
   */
  public record Emit(TechniqueId technique, TacticId tactic, double confidence) {}
}
