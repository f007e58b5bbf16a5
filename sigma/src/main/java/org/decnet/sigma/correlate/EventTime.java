package org.decnet.sigma.correlate;

import java.time.Duration;

/** Arithmetic on microseconds that stops at the ends of the number range instead of wrapping. */
final class EventTime {
  private static final long MICROS = 1_000_000;

  private EventTime() {}

  static long micros(Duration duration) {
    return duration.getSeconds() >= Long.MAX_VALUE / MICROS
        ? Long.MAX_VALUE
        : duration.getSeconds() * MICROS + duration.getNano() / 1_000;
  }

  /** A time less a duration that is not negative. */
  static long before(long time, long duration) {
    return time < Long.MIN_VALUE + duration ? Long.MIN_VALUE : time - duration;
  }
}
