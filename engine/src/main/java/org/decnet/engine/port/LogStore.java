package org.decnet.engine.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/** Finds events by their words, and keeps the index of those. */
public interface LogStore {
  /** Lists are counted so far; who needs more counts for himself. */
  int MOST_COUNTED = 10_000;

  /** Most intervals of one histogram. */
  int MOST_INTERVALS = 1_000;

  /**
   * Events that a query asks for, latest first. What was written a moment ago may not have its
   * words in the index yet.
   *
   * @param after where the slice before ended; null for the first
   * @param limit 1 to 1000
   * @param offset events to leave out
   */
  LogPage logs(LogQuery query, @Nullable LogPlace after, int limit, int offset);

  /**
   * How many events of a query are in each interval, by its beginning; an interval without any is
   * missing. Intervals begin at multiples of their length.
   *
   * @param from beginning, instead of that of the query
   * @param until end, at most {@value #MOST_INTERVALS} intervals later
   */
  SortedMap<Instant, Long> histogram(
      LogQuery query, Instant from, Instant until, Duration interval);

  /** First events of a session that are of some kinds, in the order of time. */
  List<Event> ofSession(SessionId session, Set<EventKind> kinds, int limit);

  /** On how many decoys a session began since then. */
  long deckies(Instant since);

  /**
   * Puts the words of some events into the index that are not there yet, the newest first, in one
   * short transaction.
   *
   * @return how many events there were; 0 if none is left
   */
  int index();
}
