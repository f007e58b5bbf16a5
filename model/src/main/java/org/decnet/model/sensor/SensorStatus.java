package org.decnet.model.sensor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was ever read of one sensor (spec 01, section 11).
 *
 * @param source name of its format
 * @param sensor its name
 * @param lines lines read, those that were read again too
 * @param events events that were new when they came
 * @param malformed lines that are not what they must be
 * @param duplicates events that were there already
 * @param unknownIds records with an event id that the codec did not know
 * @param firstEventAt time of its earliest event; null if it had none
 * @param lastEventAt time of its latest event; null if it had none
 * @param lastReadAt when something of it was last read
 * @param gaps silences of more than {@link #SILENCE} between one event and the next
 * @param gapFrom where the last of them began; null if there was none
 * @param gapTo where it ended; null if there was none
 */
public record SensorStatus(
    String source,
    String sensor,
    long lines,
    long events,
    long malformed,
    long duplicates,
    long unknownIds,
    @Nullable Instant firstEventAt,
    @Nullable Instant lastEventAt,
    Instant lastReadAt,
    long gaps,
    @Nullable Instant gapFrom,
    @Nullable Instant gapTo) {
  /** Longest time between two events of a sensor that works. */
  public static final Duration SILENCE = Duration.ofHours(1);

  /** How old the latest event was when the sensor was last read; null if there is none. */
  public @Nullable Duration lag() {
    return lastEventAt == null ? null : Duration.between(lastEventAt, lastReadAt);
  }
}
