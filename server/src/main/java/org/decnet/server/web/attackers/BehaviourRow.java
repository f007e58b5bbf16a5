package org.decnet.server.web.attackers;

import java.time.Instant;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an attacker looks like over time, by his latest events (spec 01, section 3).
 *
 * @param behaviorClass such as brute_force or interactive
 * @param beaconIntervalS seconds between his visits; null unless there are enough
 * @param beaconJitterPct how much that varies: 0.15 is 15 %
 * @param toolGuesses tools that he seems to use
 * @param updatedAt time of his latest event
 */
public record BehaviourRow(
    String behaviorClass,
    @Nullable String osGuess,
    @Nullable Double beaconIntervalS,
    @Nullable Double beaconJitterPct,
    List<String> toolGuesses,
    TimingStats timingStats,
    PhaseSequence phaseSequence,
    Instant updatedAt) {
  /** Copies the list. */
  public BehaviourRow {
    toolGuesses = List.copyOf(toolGuesses);
  }

  /**
   * Pauses between what he did.
   *
   * @param cv their standard deviation by their mean
   */
  public record TimingStats(@Nullable Double meanGapS, @Nullable Double cv) {}

  /**
   * What followed what.
   *
   * @param exfilLatencyS seconds from his last look around to the first large transfer
   * @param largePayloadCount transfers of a mebibyte or more
   */
  public record PhaseSequence(@Nullable Double exfilLatencyS, long largePayloadCount) {}

  /** The row of an event of the kind {@code behavior}. */
  static BehaviourRow of(Event lifted) {
    String name = lifted.text(Field.BEHAVIOR_CLASS);
    Long large = lifted.integer(Field.LARGE_PAYLOAD_COUNT);
    return new BehaviourRow(
        name == null ? "unknown" : name,
        lifted.text(Field.OS_GUESS),
        lifted.number(Field.BEACON_INTERVAL_S),
        lifted.number(Field.BEACON_JITTER_PCT),
        lifted.list(Field.TOOLS),
        new TimingStats(lifted.number(Field.MEAN_GAP_S), lifted.number(Field.CV)),
        new PhaseSequence(lifted.number(Field.EXFIL_LATENCY_S), large == null ? 0 : large),
        lifted.time());
  }
}
