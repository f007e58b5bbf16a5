package org.decnet.intel.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the beginnings of questions apart. */
final class Pace {
  private final Duration spacing;
  private final InstantSource clock;
  private final Pauser pauser;
  private Instant next = Instant.MIN;

  Pace(Duration spacing, InstantSource clock, Pauser pauser) {
    this.spacing = spacing;
    this.clock = clock;
    this.pauser = pauser;
  }

  /** Waits until it is this thread's turn. */
  void await() throws InterruptedException {
    Duration wait = reserve();
    if (wait.isPositive()) {
      pauser.pause(wait);
    }
  }

  private synchronized Duration reserve() {
    Instant now = clock.instant();
    Instant start = next.isAfter(now) ? next : now;
    next = start.plus(spacing);
    return Duration.between(now, start);
  }
}
