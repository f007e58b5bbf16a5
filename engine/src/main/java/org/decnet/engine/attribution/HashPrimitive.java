package org.decnet.engine.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Judges a primitive that is a hash, such as a fingerprint: what counts is how often it changes.
 */
public final class HashPrimitive {
  private static final Duration WINDOW = Duration.ofHours(24);
  private static final int MOST_DRIFTING = 2;
  private static final Comparator<Seen> ORDER =
      Comparator.comparing(Seen::at).thenComparing(Seen::value);

  private HashPrimitive() {}

  /** A value and its event time. */
  public record Seen(Instant at, String value) {}

  /** Judges values, in any order. */
  public static Attribution judge(List<Seen> values) {
    if (values.size() < Attribution.FEWEST) {
      return Attribution.unknown(values.size());
    }
    Seen last = values.stream().max(ORDER).orElseThrow();
    Instant from = last.at().minus(WINDOW);
    long distinct =
        values.stream()
            .filter(seen -> !seen.at().isBefore(from))
            .map(Seen::value)
            .distinct()
            .count();
    long rotations = distinct - 1;
    return new Attribution(last.value(), state(rotations), 1.0 / distinct, values.size());
  }

  private static AttributionState state(long rotations) {
    if (rotations == 0) {
      return AttributionState.STABLE;
    }
    return rotations <= MOST_DRIFTING ? AttributionState.DRIFTING : AttributionState.CONFLICTED;
  }
}
