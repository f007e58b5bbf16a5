package org.decnet.engine.lift.behavior;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Frameworks that are known by the usual timing of their beacons. */
enum BeaconTool {
  /** Cobalt Strike. */
  COBALT_STRIKE(60, 8, 0.20, 0.05),
  /** Sliver. */
  SLIVER(60, 10, 0.30, 0.08),
  /** Havoc. */
  HAVOC(45, 8, 0.10, 0.03),
  /** Mythic. */
  MYTHIC(30, 6, 0.15, 0.03);

  private static final double ROUNDING = 1e-9;

  private final double seconds;
  private final double secondsOff;
  private final double scatter;
  private final double scatterOff;

  BeaconTool(double seconds, double secondsOff, double scatter, double scatterOff) {
    this.seconds = seconds;
    this.secondsOff = secondsOff;
    this.scatter = scatter;
    this.scatterOff = scatterOff;
  }

  /** Names of all tools whose timing these pauses have. */
  static List<String> of(Gaps contacts) {
    return Stream.of(values())
        .filter(tool -> tool.fits(contacts))
        .map(tool -> tool.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private boolean fits(Gaps gaps) {
    return Math.abs(gaps.meanSeconds() - seconds) <= secondsOff + ROUNDING
        && Math.abs(gaps.scatter() - scatter) <= scatterOff + ROUNDING;
  }
}
