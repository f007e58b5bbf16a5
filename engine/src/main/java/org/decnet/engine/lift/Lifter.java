package org.decnet.engine.lift;

import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;

/**
 * Turns an artefact into events of one kind. Pure: equal artefacts give equal events, whose ids
 * follow from the kind and the artefact's own id (see {@link LiftedEvent}).
 *
 * @param <A> what is lifted
 */
public interface Lifter<A> {
  /** The kind of the events. */
  EventKind kind();

  /** The events that an artefact makes; none if it lacks what they need. */
  List<Event> lift(A artefact);
}
