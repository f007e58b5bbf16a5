package org.decnet.engine.port;

import java.util.List;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.tag.Tag;

/**
 * What is written at once.
 *
 * @param events events with their own tags
 * @param runs tags of runs of events, of which some came in earlier batches
 */
public record Batch(List<TaggedEvent> events, List<Tag> runs) {
  /** Nothing. */
  public static final Batch EMPTY = new Batch(List.of(), List.of());

  /** Copies the lists. */
  public Batch {
    events = List.copyOf(events);
    runs = List.copyOf(runs);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return events.isEmpty() && runs.isEmpty();
  }
}
