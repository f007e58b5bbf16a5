package org.decnet.engine.campaign;

import java.time.Duration;

/** What each family of evidence counts between identities (spec 04, section 4). */
public final class CampaignWeights {
  /** An edge needs at least this. */
  public static final double EDGE_THRESHOLD = 1.0;

  /** One leaves a decoy with control over it, the other comes to look around. */
  public static final double PHASE_HANDOFF = 1.0;

  /** Payloads and C2 endpoints. */
  public static final double SHARED_INFRASTRUCTURE = 1.0;

  /** Active at the same time. */
  public static final double TEMPORAL_OVERLAP = 0.4;

  /** Networks, tools, decoys. */
  public static final double COHORT = 0.1;

  /** Typing rhythm. */
  public static final double KEYSTROKE = 0.6;

  /** Longest time between leaving a decoy and coming to it. */
  public static final Duration HANDOFF_WINDOW = Duration.ofHours(24);

  /**
   * A hand-off tells something if no more could have handed the decoy over, and no more could have
   * got it: on a busy decoy everybody comes after somebody.
   */
  public static final int HANDOFF_COMMON_ABOVE = 2;

  /** This many differing bits, and rhythms have nothing in common. */
  public static final int KEYSTROKE_BITS = 8;

  /** Infrastructure that no more identities use than this is rare: one such value is enough. */
  public static final int RARE_UP_TO = 100;

  /** Infrastructure that more identities use than this says nothing. */
  public static final int COMMON_ABOVE = 500;

  private CampaignWeights() {}

  /** What one value counts that so many identities use: 0 to 1. */
  static double rarity(int holders) {
    if (holders > COMMON_ABOVE) {
      return 0;
    }
    return holders <= RARE_UP_TO ? 1 : (double) RARE_UP_TO / holders;
  }
}
