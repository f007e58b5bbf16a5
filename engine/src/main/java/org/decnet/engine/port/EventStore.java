package org.decnet.engine.port;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionLookup;

/** Keeps events and everything that follows from them. */
public interface EventStore extends SessionLookup {
  /**
   * Writes events, their tags and those of runs, and what the events say about attackers, sessions,
   * commands and credentials, in one transaction. An event that is there already changes nothing,
   * so writing again, in another order, in other batches, or from two processes at once ends in the
   * same rows.
   *
   * @throws org.decnet.model.error.DecnetException if the store cannot be written; nothing of the
   *     batch is then kept
   */
  BatchResult write(Batch batch);

  /** Writes events with their own tags, see {@link #write(Batch)}. */
  default BatchResult write(List<TaggedEvent> events) {
    return write(new Batch(events, List.of()));
  }

  /** The event of an id. Fields that live in memory only are absent. */
  Optional<Event> event(UUID id);

  /**
   * Gives the events of some kinds that happened at a time or later, in the order of time and, for
   * the lines of a session, in the order in which they were typed. They are what they were when
   * they came, as far as anything stored says so: passwords are set again from the credentials;
   * other fields that live in memory only are absent. Reads them little by little and holds no
   * lock, so that others may write meanwhile; what they write may be seen or not.
   */
  void eventsSince(Instant from, Set<EventKind> kinds, EventVisitor visitor);

  /** The lines that were typed at a time or later, see {@link #eventsSince}. */
  default void commandsSince(Instant from, EventVisitor visitor) {
    eventsSince(from, EnumSet.of(EventKind.COMMAND), visitor);
  }

  /** The uses of planted tokens at a time or later, see {@link #eventsSince}. */
  default void canaryTriggersSince(Instant from, EventVisitor visitor) {
    eventsSince(from, EnumSet.of(EventKind.CANARY_TRIGGER), visitor);
  }

  /** Totals over everything stored. */
  StoreTotals totals();
}
