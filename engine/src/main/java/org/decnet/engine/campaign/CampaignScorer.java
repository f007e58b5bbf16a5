package org.decnet.engine.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Evidence;
import org.decnet.engine.cluster.UuidOrder;

/**
 * Compares two identities (spec 04, section 4). It does not matter which of them is named first.
 *
 * @param rarity what a value of infrastructure counts, 0 to 1; 1 if it is rare
 * @param telling which hand-offs are not among so many that they tell nothing
 */
public record CampaignScorer(ToDoubleFunction<String> rarity, Telling telling) {

  /** Says which hand-offs tell something. */
  @FunctionalInterface
  public interface Telling {
    /** Whether one that is a hand-off by its phases and times does. */
    boolean tells(UUID out, UUID in, String decky);
  }

  /** A scorer to which every hand-off tells something. */
  public CampaignScorer(ToDoubleFunction<String> rarity) {
    this(rarity, (out, in, decky) -> true);
  }

  /** How far two identities agree, and in what. */
  public Edge compare(IdentityFeatures some, IdentityFeatures other) {
    boolean inOrder = UuidOrder.TEXT.compare(some.identity(), other.identity()) < 0;
    IdentityFeatures a = inOrder ? some : other;
    IdentityFeatures b = inOrder ? other : some;
    List<Evidence> evidence = new ArrayList<>();
    handoff(a, b, evidence);
    infrastructure(a, b, evidence);
    add("temporal_overlap", overlap(a, b), CampaignWeights.TEMPORAL_OVERLAP, Set.of(), evidence);
    cohort(a, b, evidence);
    add("keystroke", keystroke(a, b), CampaignWeights.KEYSTROKE, Set.of(), evidence);
    double total = evidence.stream().mapToDouble(Evidence::contribution).sum();
    return new Edge(a.identity(), b.identity(), total, evidence);
  }

  private void handoff(IdentityFeatures a, IdentityFeatures b, List<Evidence> evidence) {
    Set<String> deckies = new TreeSet<>();
    a.phases()
        .forEach((decky, mine) -> {
          DeckyPhases theirs = b.phases().get(decky);
          if (theirs != null
              && (handsOver(a, mine, b, theirs, decky) || handsOver(b, theirs, a, mine, decky))) {
            deckies.add("decky:" + decky);
          }
        });
    add(
        "phase_handoff",
        deckies.isEmpty() ? 0 : 1,
        CampaignWeights.PHASE_HANDOFF,
        deckies,
        evidence);
  }

  private boolean handsOver(
      IdentityFeatures out, DeckyPhases left, IdentityFeatures in, DeckyPhases came, String decky) {
    return PhaseHandoff.isHandoff(left, came)
        && telling.tells(out.identity(), in.identity(), decky);
  }

  private void infrastructure(IdentityFeatures a, IdentityFeatures b, List<Evidence> evidence) {
    Set<String> both = new HashSet<>(a.infrastructure());
    both.retainAll(b.infrastructure());
    if (both.isEmpty()) {
      return;
    }
    double sum = both.stream().mapToDouble(rarity).sum();
    boolean oneIsEnough = both.stream().mapToDouble(rarity).anyMatch(weight -> weight >= 1);
    int smaller = Math.min(a.infrastructure().size(), b.infrastructure().size());
    evidence.add(
        new Evidence(
            "shared_infra",
            oneIsEnough ? 1 : Math.min(1, sum / smaller),
            CampaignWeights.SHARED_INFRASTRUCTURE,
            List.copyOf(new TreeSet<>(both))));
  }

  private static double overlap(IdentityFeatures a, IdentityFeatures b) {
    double smaller = Math.min(Window.seconds(a.windows()), Window.seconds(b.windows()));
    return smaller == 0
        ? 0
        : Math.min(1, Window.overlapSeconds(a.windows(), b.windows()) / smaller);
  }

  private static void cohort(IdentityFeatures a, IdentityFeatures b, List<Evidence> evidence) {
    Set<String> both = new TreeSet<>(a.cohort());
    both.retainAll(b.cohort());
    int all = a.cohort().size() + b.cohort().size() - both.size();
    add(
        "cohort",
        all == 0 ? 0 : (double) both.size() / all,
        CampaignWeights.COHORT,
        both,
        evidence);
  }

  private static double keystroke(IdentityFeatures a, IdentityFeatures b) {
    if (a.keystrokes().isEmpty() || b.keystrokes().isEmpty()) {
      return 0;
    }
    int bits = Long.bitCount(a.keystrokes().getAsLong() ^ b.keystrokes().getAsLong());
    return Math.max(0, 1 - (double) bits / CampaignWeights.KEYSTROKE_BITS);
  }

  private static void add(
      String family, double score, double weight, Set<String> shared, List<Evidence> evidence) {
    if (score > 0) {
      evidence.add(new Evidence(family, score, weight, List.copyOf(shared)));
    }
  }
}
