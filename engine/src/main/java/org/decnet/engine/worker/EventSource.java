package org.decnet.engine.worker;

import java.util.List;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;

/** Makes of a message the events that it tells about, from what is stored. */
@FunctionalInterface
public interface EventSource {
  /** The events; none if the message is about something else, or about what is gone. */
  List<Event> events(Message message);
}
