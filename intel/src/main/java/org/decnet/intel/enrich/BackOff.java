package org.decnet.intel.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.decnet.intel.http.ProviderException;

/**
 * Leaves a provider alone after a failure: half a minute, and twice as long after each further one,
 * up to an hour; as long as it asks for, up to a day; an hour if it refuses the key.
 */
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 7;

  private final InstantSource clock;
  private int failures;
  private Instant until = Instant.MIN;

  BackOff(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether the provider is left alone now. */
  synchronized boolean holds() {
    return clock.instant().isBefore(until);
  }

  /** It answered. */
  synchronized void succeeded() {
    failures = 0;
  }

  /** It did not. What was under way together counts as one failure. */
  synchronized void failed(ProviderException why) {
    if (holds()) {
      return;
    }
    Duration usual =
        why.isRefused() ? LONGEST : FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration pause = shorter(usual, LONGEST);
    Duration asked = shorter(why.retryAfter().orElse(Duration.ZERO), LONGEST_ASKED);
    failures++;
    until = clock.instant().plus(asked.compareTo(pause) > 0 ? asked : pause);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
