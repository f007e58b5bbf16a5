package org.decnet.engine.lift.behavior;

import org.jspecify.annotations.Nullable;

/**
 * The pauses between points in time.
 *
 * @param count number of pauses
 * @param meanSeconds their mean; 0 if there are none
 * @param scatter their standard deviation divided by the mean; 0 if all are 0
 */
record Gaps(int count, double meanSeconds, double scatter) {
  private static final double MICROS = 1e6;

  static Gaps of(Times times) {
    long[] sorted = times.sorted();
    int count = Math.max(0, sorted.length - 1);
    if (count == 0) {
      return new Gaps(0, 0, 0);
    }
    double mean = (sorted[count] - sorted[0]) / MICROS / count;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double off = (sorted[i + 1] - sorted[i]) / MICROS - mean;
      squares += off * off;
    }
    return new Gaps(count, mean, mean == 0 ? 0 : Math.sqrt(squares / count) / mean);
  }

  @Nullable Double meanOrNull() {
    return count == 0 ? null : meanSeconds;
  }

  @Nullable Double scatterOrNull() {
    return count == 0 ? null : scatter;
  }
}
