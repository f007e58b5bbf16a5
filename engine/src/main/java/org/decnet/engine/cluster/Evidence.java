package org.decnet.engine.cluster;

import java.util.List;

/**
 * One reason for an edge.
 *
 * @param family what was compared, such as {@code fingerprint}
 * @param score 0 to 1, how much it agrees
 * @param weight what a score of 1 counts
 * @param shared values that both sides have, a bounded sample in order
 */
public record Evidence(String family, double score, double weight, List<String> shared) {
  /** Most values that are named. */
  public static final int MOST_SHARED = 16;

  /** Copies the list and cuts it. */
  public Evidence {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score of " + family + " must be in 0..1, not " + score);
    }
    shared = shared.stream().limit(MOST_SHARED).toList();
  }

  /** What it adds to the edge. */
  public double contribution() {
    return score * weight;
  }
}
