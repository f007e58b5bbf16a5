package org.decnet.store.convert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Points in time as columns keep them: microseconds since 1970-01-01T00:00:00Z (ADR 0030). */
public final class MicrosConverter extends AbstractConverter<Long, Instant> {
  private static final long serialVersionUID = 1L;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  /** A converter; jOOQ's generated classes make their own. */
  public MicrosConverter() {
    super(Long.class, Instant.class);
  }

  /** The column's value of a point in time; what is finer than a microsecond is cut off. */
  public static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** The point in time of a column's value. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_PER_SECOND),
        Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
  }

  @Override
  public @Nullable Instant from(@Nullable Long micros) {
    return micros == null ? null : instant(micros);
  }

  @Override
  public @Nullable Long to(@Nullable Instant time) {
    return time == null ? null : micros(time);
  }
}
