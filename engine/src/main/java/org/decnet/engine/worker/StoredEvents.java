package org.decnet.engine.worker;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.EventStore;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;

/** The stored event that a message names: mail and planted tokens, wherever they were seen. */
public final class StoredEvents implements EventSource {
  private final EventStore events;

  /** The events of a store. */
  public StoredEvents(EventStore events) {
    this.events = events;
  }

  @Override
  public List<Event> events(Message message) {
    UUID id = message.uuid("event_id");
    return id == null ? List.of() : events.event(id).stream().toList();
  }
}
