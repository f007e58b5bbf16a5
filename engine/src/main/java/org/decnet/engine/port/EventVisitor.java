package org.decnet.engine.port;

import java.util.UUID;
import org.decnet.model.event.Event;

/** Is shown stored events one after the other. */
@FunctionalInterface
public interface EventVisitor {
  /** An event. */
  void event(Event event);

  /**
   * A row that is there and cannot be read as an event.
   *
   * @param why in one line
   */
  default void unreadable(UUID id, String why) {}
}
