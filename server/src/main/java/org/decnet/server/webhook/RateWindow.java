package org.decnet.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Counts the requests of the last minute to one receiver. Used by one thread at a time. */
final class RateWindow {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> sent = new ArrayDeque<>();

  /** How many more requests may go now. */
  int left(Instant now, @Nullable Integer perMinute) {
    forget(now);
    return perMinute == null ? Integer.MAX_VALUE : Math.max(0, perMinute - sent.size());
  }

  /** When the next request may go; the same time if it may go now. */
  Instant next(Instant now, @Nullable Integer perMinute) {
    if (left(now, perMinute) > 0) {
      return now;
    }
    Instant oldest = sent.peekFirst();
    return oldest == null ? now : oldest.plus(WINDOW);
  }

  /** One request goes. */
  void count(Instant now, @Nullable Integer perMinute) {
    if (perMinute != null) {
      sent.addLast(now);
    }
  }

  private void forget(Instant now) {
    Instant start = now.minus(WINDOW);
    while (!sent.isEmpty() && !sent.peekFirst().isAfter(start)) {
      sent.removeFirst();
    }
  }
}
