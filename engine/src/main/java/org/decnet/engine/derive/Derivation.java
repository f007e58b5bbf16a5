package org.decnet.engine.derive;

import java.util.List;
import org.decnet.model.event.Event;

/**
 * What follows from a command event.
 *
 * @param command the command event, with its count of statements and parse status
 * @param events its process events in order, then its file_op events
 */
public record Derivation(Event command, List<Event> events) {
  /** Copies the list. */
  public Derivation {
    events = List.copyOf(events);
  }
}
