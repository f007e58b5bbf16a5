package org.decnet.engine.correlate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as correlators know them: microseconds since the epoch. */
public final class Micros {
  private Micros() {}

  /** The number of a point in time. */
  public static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** The point in time of a number. */
  public static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
