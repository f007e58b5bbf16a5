package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.List;

/** How often tags of a confidence are right: the reliability curve, in bins of 0.05. */
public final class Reliability {
  private static final int BINS = 20;

  private final long[] tags = new long[BINS];
  private final long[] right = new long[BINS];
  private final double[] confidence = new double[BINS];

  /** Counts one tag. */
  public void add(double claimed, boolean isRight) {
    // A confidence is written with two digits; rounding keeps 0.85 out of the bin below it.
    int bin = Math.clamp(Math.round(claimed * 100) / (100 / BINS), 0, BINS - 1);
    tags[bin]++;
    confidence[bin] += claimed;
    right[bin] += isRight ? 1 : 0;
  }

  /**
   * The tags of one range of confidence.
   *
   * @param from lowest confidence in the range
   * @param to upper end of the range, which only the last one includes
   * @param tags how many
   * @param claimed their mean confidence
   * @param observed share of them that is right
   */
  public record Bin(double from, double to, long tags, double claimed, double observed) {}

  /** The bins that hold tags, by confidence. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (tags[i] > 0) {
        bins.add(
            new Bin(
                (double) i / BINS,
                (double) (i + 1) / BINS,
                tags[i],
                confidence[i] / tags[i],
                (double) right[i] / tags[i]));
      }
    }
    return bins;
  }

  /** Tags counted. */
  public long tags() {
    return bins().stream().mapToLong(Bin::tags).sum();
  }

  /** Expected calibration error: the mean distance of claim and observation over all tags. */
  public double error() {
    double sum =
        bins().stream().mapToDouble(b -> b.tags() * Math.abs(b.claimed() - b.observed())).sum();
    long all = tags();
    return all == 0 ? 0 : sum / all;
  }
}
