package org.decnet.engine.lift;

import java.util.List;
import java.util.function.Supplier;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;

/** Hears of what is lifted, and of what could not be. */
@FunctionalInterface
public interface LiftListener {
  /** Hears nothing. */
  LiftListener SILENT = (kind, failure) -> {};

  /** An artefact could not be gathered or lifted; everything else goes on. */
  void failed(EventKind kind, RuntimeException failure);

  /** Has an artefact lifted, and may look at how long that takes. */
  default List<Event> lifting(EventKind kind, Supplier<List<Event>> lift) {
    return lift.get();
  }
}
