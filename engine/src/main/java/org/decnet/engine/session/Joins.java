package org.decnet.engine.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The commutative, associative choices that sightings are joined by. */
public final class Joins {
  private Joins() {}

  /** The earlier of two instants. */
  public static Instant earlier(Instant a, Instant b) {
    return b.isBefore(a) ? b : a;
  }

  /** The later of two instants. */
  public static Instant later(Instant a, Instant b) {
    return b.isAfter(a) ? b : a;
  }

  /** The later of two instants of which either may be absent. */
  public static @Nullable Instant latest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return later(a, b);
  }

  /** The least of two values of which either may be absent. */
  public static <T extends Comparable<? super T>> @Nullable T least(@Nullable T a, @Nullable T b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.compareTo(a) < 0 ? b : a;
  }
}
