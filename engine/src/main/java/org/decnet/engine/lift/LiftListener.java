package org.decnet.engine.lift;

import org.decnet.model.event.EventKind;

/** Hears of what could not be lifted. */
@FunctionalInterface
public interface LiftListener {
  /** Hears nothing. */
  LiftListener SILENT = (kind, failure) -> {};

  /** An artefact could not be gathered or lifted; everything else goes on. */
  void failed(EventKind kind, RuntimeException failure);
}
