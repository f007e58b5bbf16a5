package org.decnet.export.navigator;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.decnet.attack.Tactic;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.TechniqueTally;

/**
 * One place in the matrix: a technique or sub-technique under one tactic.
 *
 * @param technique what was observed
 * @param tactic column of the matrix
 * @param name what to call the technique
 * @param url MITRE's page of the technique
 * @param tallies one for each rule, by rule id; empty on a parent that is there only to open its
 *     sub-techniques
 * @param remappedFrom ids that the tags carry, where it is not this one
 * @param opens whether sub-techniques of this one are observed in the column
 */
record LayerCell(
    TechniqueId technique,
    Tactic tactic,
    String name,
    String url,
    List<TechniqueTally> tallies,
    SortedSet<TechniqueId> remappedFrom,
    boolean opens) {

  /** Number of tags; 0 on a parent without own tags. */
  long score() {
    return tallies.stream().mapToLong(TechniqueTally::count).sum();
  }

  /** Earliest event; only for a cell with tallies. */
  Instant firstSeen() {
    return tallies.stream().map(TechniqueTally::firstSeen).min(Instant::compareTo).orElseThrow();
  }

  /** Latest event; only for a cell with tallies. */
  Instant lastSeen() {
    return tallies.stream().map(TechniqueTally::lastSeen).max(Instant::compareTo).orElseThrow();
  }

  /** Highest confidence, 0 to 1; only for a cell with tallies. */
  double maxConfidence() {
    return tallies.stream().mapToDouble(TechniqueTally::maxConfidence).max().orElseThrow();
  }
}
