package org.decnet.server.web.tags;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.TechniqueTally;

/**
 * Tallies of all rules and tactics folded into one per technique or sub-technique (spec 01, section
 * 13).
 *
 * @param tactic the greatest tactic id among them
 */
record Rollup(
    TechniqueId technique,
    TacticId tactic,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    double maxConfidence) {

  /** One roll-up per technique, ordered by its id. */
  static List<Rollup> of(Collection<TechniqueTally> tallies) {
    Map<TechniqueId, Rollup> byTechnique = new TreeMap<>();
    for (TechniqueTally tally : tallies) {
      byTechnique.merge(tally.technique(), of(tally), Rollup::plus);
    }
    return List.copyOf(byTechnique.values());
  }

  private static Rollup of(TechniqueTally tally) {
    return new Rollup(
        tally.technique(),
        tally.tactic(),
        tally.count(),
        tally.firstSeen(),
        tally.lastSeen(),
        tally.maxConfidence());
  }

  private Rollup plus(Rollup other) {
    return new Rollup(
        technique,
        tactic.compareTo(other.tactic) >= 0 ? tactic : other.tactic,
        count + other.count,
        firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
        lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen,
        Math.max(maxConfidence, other.maxConfidence));
  }
}
