package org.decnet.engine.keystroke;

import java.util.Arrays;
import java.util.Collection;

/** Some measured values, in order of size. */
final class Sample {
  private final long[] values;

  Sample(Collection<Long> values) {
    this.values = values.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** How many. */
  int size() {
    return values.length;
  }

  /** The middle value; 0 if there is none. */
  double median() {
    return quantile(0.5);
  }

  /** How far the middle half is spread, as a share of the middle value; 0 without values. */
  double spread() {
    double median = median();
    return median <= 0 ? 0 : (quantile(0.75) - quantile(0.25)) / median;
  }

  private double quantile(double share) {
    if (values.length == 0) {
      return 0;
    }
    double place = share * (values.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
