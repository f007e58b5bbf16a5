package org.decnet.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.sensor.SensorLines;
import org.jspecify.annotations.Nullable;

/** What one batch adds to what is known of one sensor. */
final class SensorCounts {
  private static final int LONGEST_SENSOR = 255;

  private long lines;
  private long malformed;
  private long unknownIds;
  private long all;
  private final List<Instant> times = new ArrayList<>();

  private SensorCounts() {}

  /** The counts of sensors whose lines a batch tells, from its events and those that are new. */
  static Map<SensorKey, SensorCounts> of(
      List<SensorLines> read, List<Event> events, List<Event> fresh) {
    // In one order, so that two writers never wait for each other.
    Map<SensorKey, SensorCounts> counts =
        new TreeMap<>(Comparator.comparing(SensorKey::source).thenComparing(SensorKey::sensor));
    for (SensorLines one : read) {
      SensorCounts known = of(counts, one.source(), one.sensor());
      known.lines += one.lines();
      known.malformed += one.malformed();
      known.unknownIds += one.unknownIds();
    }
    for (Event event : events) {
      if (isRead(event)) {
        of(counts, event.source(), event.sensor()).all++;
      }
    }
    for (Event event : fresh) {
      if (isRead(event)) {
        of(counts, event.source(), event.sensor()).times.add(event.time());
      }
    }
    counts.values().forEach(known -> Collections.sort(known.times));
    return counts;
  }

  private static SensorCounts of(
      Map<SensorKey, SensorCounts> counts, String source, String sensor) {
    String name = sensor.length() <= LONGEST_SENSOR ? sensor : sensor.substring(0, LONGEST_SENSOR);
    return counts.computeIfAbsent(new SensorKey(source, name), key -> new SensorCounts());
  }

  /** Whether a sensor told of it; what lifters and self-tests make is of none. */
  private static boolean isRead(Event event) {
    return !event.source().equals(LiftedEvent.SOURCE) && !event.flag(Field.SYNTHETIC);
  }

  long lines() {
    return lines;
  }

  long malformed() {
    return malformed;
  }

  long unknownIds() {
    return unknownIds;
  }

  /** Events that were there already. */
  long duplicates() {
    return all - times.size();
  }

  /** Times of new events, in their order. */
  List<Instant> times() {
    return times;
  }

  @Nullable Instant first() {
    return times.isEmpty() ? null : times.getFirst();
  }

  @Nullable Instant last() {
    return times.isEmpty() ? null : times.getLast();
  }
}
