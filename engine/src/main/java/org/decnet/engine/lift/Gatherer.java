package org.decnet.engine.lift;

import java.util.function.Consumer;
import org.decnet.model.event.Event;

/**
 * Collects what belongs together out of passing events, until it is an artefact that can be lifted.
 * Used by one thread; memory is bounded.
 *
 * @param <A> what is collected
 */
public interface Gatherer<A> {
  /**
   * Takes in an event, a base event or one that derives from it.
   *
   * @param ready takes the artefacts that are complete now
   */
  void gather(Event event, Consumer<A> ready);

  /** Says that nothing came for a while: what has ended is complete. */
  void settle(Consumer<A> ready);

  /** Says that all events are there: everything is complete. */
  void finish(Consumer<A> ready);

  /** Artefacts that were given up before they were complete, for lack of room. */
  long forgotten();
}
