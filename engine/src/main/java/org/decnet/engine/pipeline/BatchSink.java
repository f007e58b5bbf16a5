package org.decnet.engine.pipeline;

import org.decnet.engine.port.Batch;

/** Where batches of tagged events go. */
@FunctionalInterface
public interface BatchSink {
  /** Takes one batch, which is never empty. May block while earlier ones are being written. */
  void accept(Batch batch);
}
