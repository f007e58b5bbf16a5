package org.decnet.server.web.clusters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.cluster.StoredEdge;

/**
 * One reason why two members are held to be one (spec 04, sections 2 and 4).
 *
 * @param a the member whose uuid is the smaller text
 * @param b the other one
 * @param family what was compared
 * @param score how much it agrees, 0 to 1
 * @param weight what a score of 1 counts
 * @param total what all reasons for these two add up to
 * @param shared values that both have, a bounded sample
 */
public record EdgeRow(
    UUID a,
    UUID b,
    String family,
    double score,
    double weight,
    double total,
    List<String> shared,
    Instant firstSeen,
    Instant lastSeen) {

  static EdgeRow of(StoredEdge edge) {
    return new EdgeRow(
        edge.a(),
        edge.b(),
        edge.family(),
        edge.score(),
        edge.weight(),
        edge.total(),
        edge.shared(),
        edge.firstSeen(),
        edge.lastSeen());
  }
}
