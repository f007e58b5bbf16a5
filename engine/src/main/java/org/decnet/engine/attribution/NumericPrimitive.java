package org.decnet.engine.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Judges a primitive that is a number, such as the time between commands. */
public final class NumericPrimitive {
  /** As many as observations have. */
  private static final int DIGITS = 3;

  private static final double ALPHA = 0.3;
  private static final double CONFLICTED_ABOVE = 1.0;
  private static final double MOVED_ABOVE = 0.3;
  private static final double STABLE_BELOW = 0.2;

  private NumericPrimitive() {}

  /**
   * Judges values. The spread is their standard deviation as a part of their mean; where they went
   * lately is their exponentially weighted mean.
   *
   * @param values in the order of their event times
   */
  public static Attribution judge(List<Double> values) {
    int count = values.size();
    if (count < Attribution.FEWEST) {
      return Attribution.unknown(count);
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double recent = recent(values);
    double variance =
        values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum() / count;
    double spread = ratio(Math.sqrt(variance), mean);
    return new Attribution(
        BigDecimal.valueOf(recent)
            .setScale(DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString(),
        state(spread, ratio(recent - mean, mean)),
        1 / (1 + spread),
        count);
  }

  private static AttributionState state(double spread, double moved) {
    if (spread > CONFLICTED_ABOVE) {
      return AttributionState.CONFLICTED;
    }
    return moved <= MOVED_ABOVE && spread < STABLE_BELOW
        ? AttributionState.STABLE
        : AttributionState.DRIFTING;
  }

  private static double recent(List<Double> values) {
    double average = values.getFirst();
    for (double value : values) {
      average = ALPHA * value + (1 - ALPHA) * average;
    }
    return average;
  }

  /** A part of nothing is nothing, or without bound. */
  private static double ratio(double part, double whole) {
    if (part == 0) {
      return 0;
    }
    return whole == 0 ? Double.MAX_VALUE : Math.abs(part / whole);
  }
}
