package org.decnet.engine.lift;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Starts the events that lifters make. */
public final class LiftedEvent {
  /** What lifted events name as the adapter that read them. */
  public static final String SOURCE = "lifter";

  private LiftedEvent() {}

  /**
   * An event with its id.
   *
   * @param artefactId what stays the same however often the artefact is lifted
   */
  public static Event.Builder of(EventKind kind, String artefactId) {
    return Event.builder(kind).id(EventIds.lifted(kind, artefactId)).set(Field.SOURCE, SOURCE);
  }
}
