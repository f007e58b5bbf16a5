package org.decnet.engine.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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

  /**
   * Finds hand-offs that connect all whom any hand-offs connect. On a busy decoy everybody may hand
   * it to everybody, so who was connected once is not connected again.
   *
   * @param found takes the numbers of two identities in the list
   */
  static void connect(List<IdentityFeatures> identities, BiConsumer<Integer, Integer> found) {
    Map<String, List<Visit>> visits = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int number = i;
      identities
          .get(i)
          .phases()
          .forEach((decky, phases) ->
              visits
                  .computeIfAbsent(decky, key -> new ArrayList<>())
                  .add(new Visit(number, phases)));
    }
    visits.values().forEach(onDecky -> connectOn(onDecky, found));
  }

  private record Visit(int number, DeckyPhases phases) {}

  /**
   * Each arrival reaches a range of departures. Ranges of later arrivals start and end later, so
   * the departures up to the last one of the range before hang together already, from its start on.
   */
  private static void connectOn(List<Visit> visits, BiConsumer<Integer, Integer> found) {
    List<Visit> outs =
        visits.stream()
            .filter(visit -> OUT.contains(visit.phases().last()))
            .sorted(
                Comparator.comparing((Visit visit) -> visit.phases().lastSeen())
                    .thenComparingInt(Visit::number))
            .toList();
    List<Visit> ins =
        visits.stream()
            .filter(visit -> IN.contains(visit.phases().first()))
            .sorted(
                Comparator.comparing((Visit visit) -> visit.phases().firstSeen())
                    .thenComparingInt(Visit::number))
            .toList();
    int from = 0;
    int connectedUpTo = 0;
    for (Visit in : ins) {
      while (from < outs.size() && tooOld(outs.get(from), in)) {
        from++;
      }
      int next = Math.max(from, connectedUpTo - 1);
      for (int i = next; i < outs.size() && isHandoff(outs.get(i).phases(), in.phases()); i++) {
        if (outs.get(i).number() != in.number()) {
          found.accept(outs.get(i).number(), in.number());
        }
        connectedUpTo = i + 1;
      }
    }
  }

  private static boolean tooOld(Visit out, Visit in) {
    Duration gap = Duration.between(out.phases().lastSeen(), in.phases().firstSeen());
    return gap.compareTo(CampaignWeights.HANDOFF_WINDOW) > 0;
  }
}
