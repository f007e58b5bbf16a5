package org.decnet.ingest.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.decnet.ingest.text.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a JSON format have in common.
 *
 * @param source adapter name
 * @param timeMember member with the time of the record
 * @param time how the time is written, and in which zone if it names none; gives null for what is
 *     no time
 * @param sensorMember member with the sensor's name; null if records do not tell it
 * @param idMember member with the record's own unique id; null if it has none
 * @param countsRepeats whether equal lines are several events (policy count), not one (collapse)
 * @param marks texts that all records of the format hold, each of them
 */
public record JsonFormat(
    String source,
    String timeMember,
    BiFunction<String, ZoneId, @Nullable Instant> time,
    @Nullable String sensorMember,
    @Nullable String idMember,
    boolean countsRepeats,
    List<String> marks) {
  /** A format whose times are ISO 8601, whose equal lines are one event, and that has no ids. */
  public static JsonFormat of(String source, String timeMember, String... marks) {
    return new JsonFormat(source, timeMember, IsoTime::parse, null, null, false, List.of(marks));
  }

  /** The format with another way of writing times. */
  public JsonFormat withTime(BiFunction<String, ZoneId, @Nullable Instant> other) {
    return new JsonFormat(source, timeMember, other, sensorMember, idMember, countsRepeats, marks);
  }

  /** The format with the member that names the sensor. */
  public JsonFormat withSensor(String member) {
    return new JsonFormat(source, timeMember, time, member, idMember, countsRepeats, marks);
  }

  /** The format with the member that identifies the record. */
  public JsonFormat withId(String member) {
    return new JsonFormat(source, timeMember, time, sensorMember, member, countsRepeats, marks);
  }

  /** The format with equal lines as several events. */
  public JsonFormat countingRepeats() {
    return new JsonFormat(source, timeMember, time, sensorMember, idMember, true, marks);
  }
}
