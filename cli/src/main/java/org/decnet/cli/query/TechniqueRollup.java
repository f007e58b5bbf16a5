package org.decnet.cli.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TechniqueTally;

/**
 * All tags of one technique or sub-technique in some scope (spec 01, section 13).
 *
 * @param tactic the greatest of its tactics, by id
 * @param count number of tags
 * @param confidence the highest
 * @param rules rules that gave them, by id
 */
record TechniqueRollup(
    TechniqueId technique,
    TacticId tactic,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    double confidence,
    List<RuleId> rules) {

  /** Folds tallies by technique; most tags first, then by technique. */
  static List<TechniqueRollup> of(List<TechniqueTally> tallies) {
    Map<TechniqueId, TechniqueRollup> rollups = new TreeMap<>();
    for (TechniqueTally tally : tallies) {
      rollups.merge(tally.technique(), of(tally), TechniqueRollup::and);
    }
    return rollups.values().stream()
        .sorted(Comparator.comparingLong(TechniqueRollup::count).reversed())
        .toList();
  }

  private static TechniqueRollup of(TechniqueTally tally) {
    return new TechniqueRollup(
        tally.technique(),
        tally.tactic(),
        tally.count(),
        tally.firstSeen(),
        tally.lastSeen(),
        tally.maxConfidence(),
        List.of(tally.rule()));
  }

  private TechniqueRollup and(TechniqueRollup other) {
    List<RuleId> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    return new TechniqueRollup(
        technique,
        tactic.compareTo(other.tactic) < 0 ? other.tactic : tactic,
        count + other.count,
        firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
        lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen,
        Math.max(confidence, other.confidence),
        all.stream().distinct().sorted().toList());
  }
}
