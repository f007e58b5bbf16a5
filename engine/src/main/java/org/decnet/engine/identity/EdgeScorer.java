package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Evidence;
import org.decnet.engine.cluster.UuidOrder;
import org.decnet.engine.identity.FeatureType.Program;

/**
 * Compares two observations (spec 04, section 2). It does not matter which of them is named first.
 *
 * @param strong whether a value is rare enough to tell operators apart; what is not is neither a
 *     hit nor a veto, and is listed as support
 */
public record EdgeScorer(Predicate<Feature> strong) {

  /**
   * How far two observations agree, and in what; whether that is an edge is the total's business.
   */
  public Edge compare(Observation some, Observation other) {
    boolean inOrder = UuidOrder.TEXT.compare(some.attacker(), other.attacker()) < 0;
    Observation a = inOrder ? some : other;
    Observation b = inOrder ? other : some;
    List<Evidence> evidence = new ArrayList<>();
    addHigh(a, b, evidence);
    addCommands(a, b, evidence);
    add(
        new Evidence(
            "credentials",
            jaccard(a.credentials(), b.credentials()),
            IdentityWeights.LOW,
            shared(a.credentials(), b.credentials())),
        evidence);
    if (a.asn() != null && Objects.equals(a.asn(), b.asn())) {
      add(new Evidence("asn", 1, IdentityWeights.VERY_LOW, List.of("AS" + a.asn())), evidence);
    }
    double total = total(evidence);
    return new Edge(a.attacker(), b.attacker(), total, evidence);
  }

  /** Whether two observations are held to be one operator. */
  public boolean isEdge(Observation a, Observation b) {
    return compare(a, b).total() >= IdentityWeights.EDGE_THRESHOLD;
  }

  private void addHigh(Observation a, Observation b, List<Evidence> evidence) {
    Set<Feature> both = new HashSet<>(a.telling());
    both.retainAll(b.telling());
    List<String> hits = texts(both, feature -> feature.type().isFingerprint() && isStrong(feature));
    boolean rhythm = sameRhythm(a, b);
    if (rhythm) {
      hits = with(hits, "keystroke:" + KeystrokeCentroid.text(a.centroid().orElseThrow()));
    }
    if (!hits.isEmpty()) {
      double score = rhythm ? 1 : score(both);
      if (score < 1 && areNeighbours(a, b)) {
        score = 1;
        hits = with(hits, "block:" + a.block());
      }
      add(new Evidence("fingerprint", score, IdentityWeights.HIGH, hits), evidence);
    }
    boolean vetoed = hits.isEmpty() && comparable(a, b);
    addInfrastructure(FeatureType.PAYLOAD, both, vetoed, evidence);
    addInfrastructure(FeatureType.C2, both, vetoed, evidence);
    List<String> support = texts(both, feature -> !isStrong(feature));
    if (!support.isEmpty()) {
      evidence.add(new Evidence("common", 0, 0, support));
    }
  }

  /** Who runs the same rare program next door is the same. */
  private static boolean areNeighbours(Observation a, Observation b) {
    return a.block() != null && a.block().equals(b.block());
  }

  private static List<String> with(List<String> hits, String more) {
    List<String> all = new ArrayList<>(hits);
    all.add(more);
    return all;
  }

  /**
   * What is one's own is enough, and so are two programs that have nothing to do with each other.
   */
  private double score(Set<Feature> both) {
    Set<Program> programs = EnumSet.noneOf(Program.class);
    both.stream()
        .filter(feature -> feature.type().isFingerprint() && isStrong(feature))
        .forEach(feature -> programs.add(feature.type().program()));
    boolean own = programs.contains(Program.NONE);
    return own || programs.size() > 1 ? 1 : IdentityWeights.PROGRAM_ALONE;
  }

  private void addInfrastructure(
      FeatureType type, Set<Feature> both, boolean vetoed, List<Evidence> evidence) {
    List<String> shared = texts(both, feature -> feature.type() == type && isStrong(feature));
    if (!shared.isEmpty()) {
      evidence.add(new Evidence(type.word(), vetoed ? 0 : 1, IdentityWeights.HIGH, shared));
    }
  }

  /** Whether some slot has a strong value on both sides. */
  private boolean comparable(Observation a, Observation b) {
    return (slots(a) & slots(b)) != 0;
  }

  /** The slots in which an observation has a strong value, as bits. */
  int slots(Observation observation) {
    int slots = 0;
    for (Feature feature : observation.telling()) {
      if (feature.type().isFingerprint() && isStrong(feature)) {
        slots |= feature.type().bit();
      }
    }
    return rhythm(observation).isPresent() ? slots | FeatureType.KEYSTROKE.bit() : slots;
  }

  private boolean sameRhythm(Observation a, Observation b) {
    OptionalLong left = rhythm(a);
    OptionalLong right = rhythm(b);
    return left.isPresent()
        && right.isPresent()
        && KeystrokeCentroid.near(left.getAsLong(), right.getAsLong());
  }

  private OptionalLong rhythm(Observation observation) {
    OptionalLong centroid = observation.centroid();
    return centroid.isPresent() && isStrong(rhythmFeature(centroid.getAsLong()))
        ? centroid
        : OptionalLong.empty();
  }

  static Feature rhythmFeature(long centroid) {
    return new Feature(FeatureType.KEYSTROKE, KeystrokeCentroid.text(centroid));
  }

  private boolean isStrong(Feature feature) {
    return strong.test(feature);
  }

  private static void addCommands(Observation a, Observation b, List<Evidence> evidence) {
    double best = 0;
    List<String> shared = List.of();
    for (KillChainPhase phase : KillChainPhase.values()) {
      Set<String> left = a.commands().getOrDefault(phase, Set.of());
      Set<String> right = b.commands().getOrDefault(phase, Set.of());
      double score = jaccard(left, right);
      if (score > best) {
        best = score;
        shared = shared(left, right);
      }
    }
    add(new Evidence("commands", best, IdentityWeights.MEDIUM, shared), evidence);
  }

  private static void add(Evidence reason, List<Evidence> evidence) {
    if (reason.score() > 0) {
      evidence.add(reason);
    }
  }

  /**
   * The families of the highest weight say the same thing in different ways: the best one counts.
   */
  private static double total(List<Evidence> evidence) {
    double high = 0;
    double rest = 0;
    for (Evidence reason : evidence) {
      if (reason.weight() == IdentityWeights.HIGH) {
        high = Math.max(high, reason.contribution());
      } else {
        rest += reason.contribution();
      }
    }
    return high + rest;
  }

  private List<String> texts(Set<Feature> features, Predicate<Feature> wanted) {
    return features.stream().filter(wanted).sorted().map(Feature::toString).toList();
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    boolean smallerFirst = a.size() <= b.size();
    Set<String> smaller = smallerFirst ? a : b;
    Set<String> larger = smallerFirst ? b : a;
    long both = smaller.stream().filter(larger::contains).count();
    return (double) both / (a.size() + b.size() - both);
  }

  private static List<String> shared(Collection<String> a, Set<String> b) {
    return a.stream().filter(b::contains).sorted().toList();
  }
}
