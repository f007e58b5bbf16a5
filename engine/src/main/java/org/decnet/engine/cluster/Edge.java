package org.decnet.engine.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Two nodes that were compared, and why they are held to be one.
 *
 * @param a the smaller of the two as a text
 * @param b the greater
 * @param total what the evidence adds up to
 * @param evidence what agrees, and what was shared without counting
 */
public record Edge(UUID a, UUID b, double total, List<Evidence> evidence) {
  /** Strongest first; of equal ones the smallest ends. */
  public static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparingDouble(Edge::total)
          .reversed()
          .thenComparing(Edge::a, UuidOrder.TEXT)
          .thenComparing(Edge::b, UuidOrder.TEXT);

  /** Copies the evidence; refuses ends in the wrong order, because an edge has no direction. */
  public Edge {
    if (UuidOrder.TEXT.compare(a, b) >= 0) {
      throw new IllegalArgumentException("ends must be in order: " + a + ", " + b);
    }
    evidence = List.copyOf(evidence);
  }

  /**
   * Chance that the two are one, if each reason were independent of the others: one minus the
   * chance that all of them mislead.
   */
  public double strength() {
    double doubt = 1;
    for (Evidence reason : evidence) {
      doubt *= 1 - Math.min(1, reason.contribution());
    }
    return 1 - doubt;
  }
}
