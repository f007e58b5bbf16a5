package org.decnet.engine.session;

import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The end of a session. Of several the latest comes first, and then the longest.
 *
 * @param at time of the close event
 * @param durationSeconds length of the session as the sensor says; null if it does not
 */
public record Ending(Instant at, @Nullable Double durationSeconds) implements Comparable<Ending> {
  private static final Comparator<Ending> ORDER =
      Comparator.comparing(Ending::at, reverseOrder())
          .thenComparing(Ending::durationSeconds, nullsLast(reverseOrder()));

  @Override
  public int compareTo(Ending other) {
    return ORDER.compare(this, other);
  }
}
