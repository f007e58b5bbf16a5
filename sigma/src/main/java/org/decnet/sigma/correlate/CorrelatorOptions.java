package org.decnet.sigma.correlate;

import java.time.Duration;

/**
 * How a correlator treats time, and how much it keeps.
 *
 * @param lateness how far behind the newest event another may be and still be taken in order
 * @param waiting events that may wait for their turn; beyond it the oldest goes first
 * @param groups groups of all correlations together; beyond it the oldest is evicted
 * @param groupEvents events that one group remembers; beyond it the oldest is dropped
 * @param events events that all groups together remember; beyond it the oldest group is evicted
 * @param evidence event ids from each end of a window that a match carries
 * @param everyEvent whether a correlation reports each event with which it holds, instead of once
 *     for as long as it goes on holding
 * @param lastingRuns whether what holds goes on through events with which it does not hold, until
 *     there was none with which it does for a whole timespan
 */
public record CorrelatorOptions(
    Duration lateness,
    int waiting,
    int groups,
    int groupEvents,
    int events,
    int evidence,
    boolean everyEvent,
    boolean lastingRuns) {

  /** Longer than any log: with it nothing is released before the end, and nothing is late. */
  public static final Duration UNBOUNDED = Duration.ofSeconds(Long.MAX_VALUE);

  /** Checks the bounds. */
  public CorrelatorOptions {
    if (lateness.isNegative()) {
      throw new IllegalArgumentException("lateness must not be negative: " + lateness);
    }
    if (Math.min(Math.min(waiting, groups), Math.min(groupEvents, events)) < 1) {
      throw new IllegalArgumentException("bounds must be at least 1");
    }
    if (evidence < 0) {
      throw new IllegalArgumentException("evidence must not be negative: " + evidence);
    }
  }

  /** Options with which a run ends at the first event that breaks it. */
  public CorrelatorOptions(
      Duration lateness,
      int waiting,
      int groups,
      int groupEvents,
      int events,
      int evidence,
      boolean everyEvent) {
    this(lateness, waiting, groups, groupEvents, events, evidence, everyEvent, false);
  }

  /** For events as they come in: up to a minute late. */
  public static CorrelatorOptions live() {
    return new CorrelatorOptions(
        Duration.ofSeconds(60), 1_000_000, 100_000, 100_000, 2_000_000, 20, false);
  }

  /** For events that are in order of time already. */
  public static CorrelatorOptions sorted() {
    return live().withLateness(Duration.ZERO);
  }

  /** These options with another {@link #lateness()}. */
  public CorrelatorOptions withLateness(Duration other) {
    return new CorrelatorOptions(
        other, waiting, groups, groupEvents, events, evidence, everyEvent, lastingRuns);
  }

  /** These options with another {@link #everyEvent()}. */
  public CorrelatorOptions withEveryEvent(boolean other) {
    return new CorrelatorOptions(
        lateness, waiting, groups, groupEvents, events, evidence, other, lastingRuns);
  }
}
