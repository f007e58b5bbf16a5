package org.decnet.engine.pipeline;

import java.util.List;
import org.decnet.engine.tag.TaggedEvent;

/** Where batches of tagged events go. */
@FunctionalInterface
public interface BatchSink {
  /** Takes one batch. May block while earlier ones are being written. */
  void accept(List<TaggedEvent> batch);
}
