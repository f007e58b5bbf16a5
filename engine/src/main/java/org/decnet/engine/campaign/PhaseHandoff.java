package org.decnet.engine.campaign;

import java.time.Duration;
import java.util.Set;
import org.decnet.attack.killchain.KillChainPhase;

/**
 * One operator hands a decoy on to another (spec 04, section 5): the one leaves it under control,
 * the other comes to look around, within a day.
 */
public final class PhaseHandoff {
  private static final Set<KillChainPhase> OUT =
      Set.of(KillChainPhase.COMMAND_AND_CONTROL, KillChainPhase.PERSISTENCE);
  private static final Set<KillChainPhase> IN =
      Set.of(KillChainPhase.DISCOVERY, KillChainPhase.LATERAL_MOVEMENT);

  private PhaseHandoff() {}

  /** Whether one who left a decoy so hands it to one who came to it so. */
  public static boolean isHandoff(DeckyPhases out, DeckyPhases in) {
    if (!OUT.contains(out.last()) || !IN.contains(in.first())) {
      return false;
    }
    Duration gap = Duration.between(out.lastSeen(), in.firstSeen());
    return !gap.isNegative() && gap.compareTo(CampaignWeights.HANDOFF_WINDOW) <= 0;
  }

  /** Whether one who left a decoy so can hand anything over. */
  static boolean leaves(DeckyPhases phases) {
    return OUT.contains(phases.last());
  }

  /** Whether one who came to a decoy so can have got anything. */
  static boolean comes(DeckyPhases phases) {
    return IN.contains(phases.first());
  }
}
