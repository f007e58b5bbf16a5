package org.decnet.server.web.tags;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.change.Remapped;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.TechniqueTally;

/**
 * Tallies of all rules and tactics folded into one per technique or sub-technique (spec 01, section
 * 13).
 *
 * @param technique the id of the release that is shown
 * @param remappedFrom ids that the tags carry, where it is not this one
 * @param tactic the greatest tactic id among them
 */
record Rollup(
    TechniqueId technique,
    SortedSet<TechniqueId> remappedFrom,
    TacticId tactic,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    double maxConfidence) {

  /** One roll-up per technique of a release, ordered by its id; what it lacks keeps its own. */
  static List<Rollup> of(Collection<TechniqueTally> tallies, AttackCatalog release) {
    Map<TechniqueId, Rollup> byTechnique = new TreeMap<>();
    for (TechniqueTally tally : tallies) {
      TechniqueId now = Remapped.into(release, tally.technique()).now();
      Rollup one = of(tally, now == null ? tally.technique() : now);
      byTechnique.merge(one.technique(), one, Rollup::plus);
    }
    return List.copyOf(byTechnique.values());
  }

  private static Rollup of(TechniqueTally tally, TechniqueId now) {
    return new Rollup(
        now,
        now.equals(tally.technique()) ? new TreeSet<>() : new TreeSet<>(List.of(tally.technique())),
        tally.tactic(),
        tally.count(),
        tally.firstSeen(),
        tally.lastSeen(),
        tally.maxConfidence());
  }

  private Rollup plus(Rollup other) {
    SortedSet<TechniqueId> from = new TreeSet<>(remappedFrom);
    from.addAll(other.remappedFrom);
    return new Rollup(
        technique,
        from,
        tactic.compareTo(other.tactic) >= 0 ? tactic : other.tactic,
        count + other.count,
        firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
        lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen,
        Math.max(maxConfidence, other.maxConfidence));
  }
}
