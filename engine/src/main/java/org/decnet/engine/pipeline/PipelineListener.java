package org.decnet.engine.pipeline;

import java.util.List;
import org.decnet.engine.lift.LiftListener;
import org.decnet.engine.shell.ShellParser;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.correlate.Counters;

/** Hears how events get through a pipeline, on the thread that uses it. */
@FunctionalInterface
public interface PipelineListener extends LiftListener {
  /** Hears nothing. */
  PipelineListener SILENT = (kind, failure) -> {};

  /** The parser that takes lines apart which are not remembered; may look on at it. */
  default ShellParser parser(ShellParser parser) {
    return parser;
  }

  /** Runs of events were found. */
  default void found(List<Tag> runs) {}

  /**
   * Events are about to be handed on.
   *
   * @param groups how many groups of events correlations remember
   * @param counters what they did not count in full so far
   */
  default void handingOn(int groups, Counters counters) {}

  /** All events are there and were handed on; nothing is remembered any longer. */
  default void finished() {}
}
