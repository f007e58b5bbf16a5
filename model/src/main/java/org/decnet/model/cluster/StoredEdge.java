package org.decnet.model.cluster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One reason why two nodes are held to be one.
 *
 * @param a the smaller of the two as a text
 * @param b the greater
 * @param family what was compared, such as {@code fingerprint}
 * @param score 0 to 1, how much it agrees
 * @param weight what a score of 1 counts
 * @param total what all reasons for these two add up to
 * @param shared values that both have, a bounded sample
 * @param firstSeen event time since which both were there
 * @param lastSeen latest event time of the one that was last seen
 */
public record StoredEdge(
    UUID a,
    UUID b,
    String family,
    double score,
    double weight,
    double total,
    List<String> shared,
    Instant firstSeen,
    Instant lastSeen) {
  /** Copies the values. */
  public StoredEdge {
    shared = List.copyOf(shared);
  }
}
