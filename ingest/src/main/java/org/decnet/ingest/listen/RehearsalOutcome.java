package org.decnet.ingest.listen;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What became of a line of our own.
 *
 * @param events ids of the events that it gave, all of them stored
 * @param techniques techniques that rules would have claimed, had it been real
 */
public record RehearsalOutcome(List<UUID> events, SortedSet<String> techniques) {
  /** Copies both. */
  public RehearsalOutcome {
    events = List.copyOf(events);
    techniques = Collections.unmodifiableSortedSet(new TreeSet<>(techniques));
  }
}
