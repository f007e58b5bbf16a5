package org.decnet.intel.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.decnet.intel.http.ProviderException;
import org.jspecify.annotations.Nullable;

/**
 * A list that is fetched whole and kept until it is old. While a new one cannot be had the old one
 * goes on for two days.
 */
final class Feed<T> {
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(2);

  private final Duration life;
  private final InstantSource clock;
  private final Source<T> source;
  private final ReentrantLock lock = new ReentrantLock(); // a monitor would pin virtual threads
  private @Nullable T content;
  private Instant fetched = Instant.MIN;
  private Instant nextTry = Instant.MIN;

  Feed(Duration life, InstantSource clock, Source<T> source) {
    this.life = life;
    this.clock = clock;
    this.source = source;
  }

  /** Where the list comes from. */
  @FunctionalInterface
  interface Source<T> {
    T fetch() throws ProviderException, InterruptedException;
  }

  /** The list, fetched if it is due. One thread fetches, and the others wait. */
  T current() throws ProviderException, InterruptedException {
    lock.lockInterruptibly();
    try {
      Instant now = clock.instant();
      if (!now.isBefore(nextTry)) {
        fetch(now);
      }
      T kept = kept(now);
      if (kept == null) {
        throw ProviderException.passing("could not be fetched a short time ago");
      }
      return kept;
    } finally {
      lock.unlock();
    }
  }

  private void fetch(Instant now) throws ProviderException, InterruptedException {
    nextTry = now.plus(PAUSE_AFTER_FAILURE);
    try {
      content = source.fetch();
      fetched = now;
      nextTry = now.plus(life);
    } catch (ProviderException e) {
      if (kept(now) == null) {
        throw e;
      }
    }
  }

  /** The list as it is, without fetching; null if there is none or it is too old. */
  @Nullable T known() {
    lock.lock();
    try {
      return kept(clock.instant());
    } finally {
      lock.unlock();
    }
  }

  private @Nullable T kept(Instant now) {
    return content != null && now.isBefore(fetched.plus(LONGEST)) ? content : null;
  }
}
