package org.decnet.server.web.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made anew at most once in a while, however many ask for it. */
public final class Cached<T> {
  private final Clock clock;
  private final Duration life;
  private final Supplier<T> source;
  private volatile @Nullable Kept<T> kept;

  /**
   * A value from a source.
   *
   * @param life how long a value is good for
   */
  public Cached(Clock clock, Duration life, Supplier<T> source) {
    this.clock = clock;
    this.life = life;
    this.source = source;
  }

  /** The value, at most as old as its life. */
  public T get() {
    Kept<T> current = kept;
    return current != null && clock.instant().isBefore(current.until()) ? current.value() : renew();
  }

  private synchronized T renew() {
    Kept<T> current = kept;
    Instant now = clock.instant();
    if (current == null || !now.isBefore(current.until())) {
      current = new Kept<>(source.get(), now.plus(life));
      kept = current;
    }
    return current.value();
  }

  private record Kept<T>(T value, Instant until) {}
}
