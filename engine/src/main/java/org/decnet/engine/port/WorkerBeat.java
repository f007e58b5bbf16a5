package org.decnet.engine.port;

import java.time.Duration;
import java.time.Instant;

/**
 * What a worker last said of itself.
 *
 * @param worker one of {@link WorkerName}
 * @param detail a few words
 * @param startedAt when it started
 * @param beatAt when it said this
 */
public record WorkerBeat(
    WorkerName worker, State state, String detail, Instant startedAt, Instant beatAt) {
  /** How often a worker says that it is there. */
  public static final Duration EVERY = Duration.ofSeconds(30);

  /** After which silence nobody believes it any more. */
  public static final Duration STALE_AFTER = Duration.ofSeconds(90);

  /** How a worker is. */
  public enum State {
    /** It works, or waits for work. */
    RUNNING,
    /** It cannot do its work and tries again. */
    FAILING,
    /** It ended in order. */
    STOPPED
  }

  /** Whether it should have said something since. */
  public boolean isStale(Instant now) {
    return state != State.STOPPED && beatAt.plus(STALE_AFTER).isBefore(now);
  }
}
