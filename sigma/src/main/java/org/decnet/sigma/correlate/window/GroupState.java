package org.decnet.sigma.correlate.window;

import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/**
 * What one group remembers of its window. Events come in order of time; what one costs does not
 * grow with how many there are, but for the logarithm of it where values are sorted.
 */
public sealed interface GroupState permits CountedWindow, Presence, OrderedChains, LongestChain {
  /** Forgets everything up to and including a time. */
  void expire(long horizon);

  /**
   * Takes an event in.
   *
   * @param positions which rules of the correlation it matched, highest first
   * @param value what is aggregated; null where nothing is
   */
  void add(long time, String id, int[] positions, @Nullable Object value);

  /** Whether the criterion holds of what is remembered. */
  boolean holds();

  /** How many events are remembered one by one. */
  int size();

  /** Forgets the oldest of {@link #size()} events. */
  void dropOldest();

  /** What is remembered, for a report. */
  Evidence evidence(int limit);

  /** Writes what is remembered. */
  void write(SnapshotWriter out);
}
