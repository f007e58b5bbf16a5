package org.decnet.server.telemetry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The spans of the batches of one run, one after the other. A batch begins with its first event.
 * Used by the thread that reads.
 */
public final class BatchTraces {
  private final Supplier<BatchTrace> begin;
  private final boolean on;
  private @Nullable BatchTrace open;

  BatchTraces(boolean on, Supplier<BatchTrace> begin) {
    this.on = on;
    this.begin = begin;
  }

  /** Brings an event, or something else that may fill a batch. */
  public void within(Runnable work) {
    if (!on) {
      work.run();
      return;
    }
    opened()
        .within(() -> {
          work.run();
          return on;
        });
  }

  /** The same for what mostly brings nothing: a batch does not begin with it. */
  public void closing(Runnable work) {
    boolean begun = open != null;
    within(work);
    if (!begun) {
      open = null;
    }
  }

  /** The span of the batch that is handed on now; the next event begins another. */
  public BatchTrace cut() {
    BatchTrace cut = opened();
    open = null;
    return cut;
  }

  private BatchTrace opened() {
    BatchTrace known = open;
    if (known == null) {
      known = begin.get();
      open = known;
    }
    return known;
  }
}
