package org.decnet.engine.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Which identity may have handed a decoy to which other one. A hand-off among many that are
 * possible tells nothing, as a value tells nothing that many hold.
 */
final class Handoffs {
  private static final Comparator<Visit> ORDER =
      Comparator.comparing(Visit::at).thenComparingInt(Visit::number);

  private final Set<Handoff> telling = new HashSet<>();

  private record Visit(int number, Instant at) {}

  private record Handoff(UUID out, UUID in, String decky) {}

  /** Comings and goings on one decoy. */
  private record Decoy(List<Visit> outs, List<Visit> ins) {}

  /**
   * The hand-offs among identities.
   *
   * @param found takes the numbers of who left and who came
   */
  static Handoffs among(List<IdentityFeatures> identities, BiConsumer<Integer, Integer> found) {
    Map<String, Decoy> decoys = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int number = i;
      identities.get(i).phases().forEach((decky, phases) -> add(number, decky, phases, decoys));
    }
    Handoffs handoffs = new Handoffs();
    decoys.forEach((decky, decoy) ->
        find(
            decoy,
            (out, in) -> {
              handoffs.telling.add(
                  new Handoff(
                      identities.get(out).identity(), identities.get(in).identity(), decky));
              found.accept(out, in);
            }));
    return handoffs;
  }

  /** Whether a hand-off on a decoy tells something. */
  boolean tells(UUID out, UUID in, String decky) {
    return telling.contains(new Handoff(out, in, decky));
  }

  private static void add(int number, String decky, DeckyPhases phases, Map<String, Decoy> decoys) {
    Decoy decoy =
        decoys.computeIfAbsent(decky, key -> new Decoy(new ArrayList<>(), new ArrayList<>()));
    if (PhaseHandoff.leaves(phases)) {
      decoy.outs().add(new Visit(number, phases.lastSeen()));
    }
    if (PhaseHandoff.comes(phases)) {
      decoy.ins().add(new Visit(number, phases.firstSeen()));
    }
  }

  /** Pairs are looked at only where there are few, so this is linear but for sorting. */
  private static void find(Decoy decoy, BiConsumer<Integer, Integer> found) {
    decoy.outs().sort(ORDER);
    decoy.ins().sort(ORDER);
    Map<Integer, List<Visit>> comings = new HashMap<>();
    for (Visit out : decoy.outs()) {
      comings.put(
          out.number(),
          others(out, decoy.ins(), out.at(), out.at().plus(CampaignWeights.HANDOFF_WINDOW)));
    }
    for (Visit in : decoy.ins()) {
      List<Visit> goings =
          others(in, decoy.outs(), in.at().minus(CampaignWeights.HANDOFF_WINDOW), in.at());
      if (isFew(goings)) {
        goings.stream()
            .filter(out -> isFew(comings.getOrDefault(out.number(), List.of())))
            .forEach(out -> found.accept(out.number(), in.number()));
      }
    }
  }

  private static boolean isFew(List<Visit> visits) {
    return visits.size() <= CampaignWeights.HANDOFF_COMMON_ABOVE;
  }

  /** Visits of others within a time, as many as tell few from many. */
  private static List<Visit> others(Visit own, List<Visit> sorted, Instant from, Instant to) {
    List<Visit> others = new ArrayList<>();
    for (int i = firstAtOrAfter(sorted, from); i < sorted.size(); i++) {
      Visit visit = sorted.get(i);
      if (visit.at().isAfter(to) || !isFew(others)) {
        break;
      }
      if (visit.number() != own.number()) {
        others.add(visit);
      }
    }
    return others;
  }

  private static int firstAtOrAfter(List<Visit> sorted, Instant time) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).at().isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
