package org.decnet.engine.derive;

import java.util.List;
import org.decnet.model.event.Event;

/** Derives the statements of a command line, and the files that they touch, as events. */
public final class StatementDeriver {
  /**
   * What follows from a base event.
   *
   * @param base the base event, completed by what its statements tell
   * @param events the derived events, in order
   */
  public record Derived(Event base, List<Event> events) {
    /** Copies the list. */
    public Derived {
      events = List.copyOf(events);
    }
  }

  /** The events that follow from a base event; none unless it is a command. */
  public Derived derive(Event base) {
    return new Derived(base, List.of());
  }
}
