package org.decnet.engine.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
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

  /** Totals over everything stored. */
  StoreTotals totals();
}
