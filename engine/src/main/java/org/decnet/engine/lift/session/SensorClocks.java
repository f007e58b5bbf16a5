package org.decnet.engine.lift.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decnet.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The time at each sensor, which is that of its latest event. Few sensors are known at once; the
 * one that was quiet longest is forgotten first.
 */
final class SensorClocks {
  private static final int MOST = 1024;

  /** Looking for what has ended at every event would cost more than it finds. */
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Map<String, Clock> clocks = new LinkedHashMap<>(16, 0.75f, true);

  /** The time, and when those who wait for it were last told. */
  private static final class Clock {
    private Instant now = Instant.EPOCH;
    private Instant told = Instant.EPOCH;
  }

  static String name(Event event) {
    return event.source() + '|' + event.sensor();
  }

  /** Takes in the time of an event, and says whether a second went by since it last said so. */
  boolean advance(String name, Instant time) {
    Clock clock = clocks.computeIfAbsent(name, unused -> new Clock());
    clock.now = time;
    if (clocks.size() > MOST) {
      clocks.remove(clocks.keySet().iterator().next());
    }
    if (Duration.between(clock.told, time).abs().compareTo(TICK) < 0) {
      return false;
    }
    clock.told = time;
    return true;
  }

  /** The time at a sensor; null if it was forgotten. */
  @Nullable Instant now(String name) {
    Clock clock = clocks.get(name);
    return clock == null ? null : clock.now;
  }
}
