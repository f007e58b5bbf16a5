package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test.TimeUnit;

/**
 * Times that are counted from 1970 in UTC.
 *
 * <p>Whether they are seconds, milliseconds, microseconds or nanoseconds follows from the size of
 * the count: the bound is the year 5138 in one unit and the year 1973 in the next.
 */
final class EpochTime {
  private static final long BOUND = 100_000_000_000L;
  private static final long NANOS = 1_000_000_000;
  private static final long DAY = 86_400;

  private EpochTime() {}

  /** A part of the time of a count; {@link TimeText#NONE} if the number is none. */
  static long part(Number count, TimeUnit unit) {
    return switch (count) {
      case Long n -> part(n.longValue(), unit);
      case Integer n -> part(n.longValue(), unit);
      default -> {
        double whole = Math.floor(count.doubleValue());
        // Also false for NaN.
        boolean fits = Math.abs(whole) < 0x1p63;
        yield fits ? part((long) whole, unit) : TimeText.NONE;
      }
    };
  }

  static long part(long count, TimeUnit unit) {
    long seconds = seconds(count);
    long day = Math.floorDiv(seconds, DAY);
    long second = Math.floorMod(seconds, DAY);
    return switch (unit) {
      case MINUTE -> second / 60 % 60;
      case HOUR -> second / 3_600;
      case DAY, WEEK, MONTH, YEAR -> CivilDate.ofEpochDay(day).part(unit);
    };
  }

  private static long seconds(long count) {
    long divisor = 1;
    // Not Math.abs: the least long has none.
    while (divisor < NANOS && (count / divisor >= BOUND || count / divisor <= -BOUND)) {
      divisor *= 1_000;
    }
    return Math.floorDiv(count, divisor);
  }
}
