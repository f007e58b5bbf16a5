package org.decnet.engine.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events in the order in which they were stored: what is stored later stands later. */
public interface LogTail {
  /** A place in the order, right behind an event. */
  record Place(Instant storedAt, UUID eventId) {
    /** Before everything. */
    public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
  }

  /**
   * How many events there were in a while.
   *
   * @param start begin of the while
   */
  record Bar(Instant start, long count) {}

  /** The place behind everything that is stored. */
  Place end();

  /** The first events behind a place. */
  List<LogRow> after(Place place, int limit);

  /**
   * Counts events by event time.
   *
   * @param width of each while, whole minutes; whiles without events are left out
   */
  List<Bar> histogram(Instant from, Instant until, Duration width);
}
