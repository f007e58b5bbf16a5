package org.decnet.engine.lift;

import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Starts the events that lifters make. */
public final class LiftedEvent {
  /** What lifted events name as the adapter that read them. */
  public static final String SOURCE = "lifter";

  /** What an event that is made of one other has from it, beside its time. */
  private static final List<Field> INHERITED =
      List.of(
          Field.SENSOR,
          Field.DECKY,
          Field.SERVICE,
          Field.TRANSPORT,
          Field.SRC_IP,
          Field.SRC_PORT,
          Field.SESSION_ID);

  private LiftedEvent() {}

  /**
   * An event with its id.
   *
   * @param artefactId what stays the same however often the artefact is lifted
   */
  public static Event.Builder of(EventKind kind, String artefactId) {
    return Event.builder(kind).id(EventIds.lifted(kind, artefactId)).set(Field.SOURCE, SOURCE);
  }

  /** The same at the time and place of the event that it is made of, by the same peer. */
  public static Event.Builder of(EventKind kind, String artefactId, Event origin) {
    Event.Builder event = of(kind, artefactId).time(origin.time());
    INHERITED.forEach(field -> event.set(field, origin.get(field)));
    return event;
  }
}
