package org.decnet.store.sql;

import java.time.Instant;
import java.util.List;
import org.decnet.model.sensor.SensorStatus;
import org.jspecify.annotations.Nullable;

/**
 * Silences of a sensor.
 *
 * @param count how many
 * @param from where the last one began; null if there is none
 * @param to where it ended; null if there is none
 */
record Silences(long count, @Nullable Instant from, @Nullable Instant to) {
  /**
   * Those between times in their order. What happened before the latest event that is known fills
   * no gap and makes none.
   *
   * @param latest time of the latest event that is known; null if none is
   */
  static Silences after(@Nullable Instant latest, List<Instant> times) {
    Instant last = latest;
    long count = 0;
    Instant from = null;
    Instant to = null;
    for (Instant time : times) {
      if (last != null && time.isAfter(last.plus(SensorStatus.SILENCE))) {
        count++;
        from = last;
        to = time;
      }
      last = last == null || time.isAfter(last) ? time : last;
    }
    return new Silences(count, from, to);
  }
}
