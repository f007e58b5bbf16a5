package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.Constraint.Together;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Sides;
import org.decnet.engine.cluster.SpanningPairs;
import org.decnet.engine.cluster.SpanningTree;
import org.decnet.engine.cluster.UuidOrder;

/**
 * Observations that hang together, and the edges by which they do. Edges follow from the members
 * alone, so any order of arrival gives the same.
 */
final class Component {
  private final List<Observation> members;
  private final int[] slots;
  private final EdgeScorer scorer;
  private final Constraints constraints;

  Component(List<Observation> observations, EdgeScorer scorer, Constraints constraints) {
    this.members =
        observations.stream()
            .sorted(Comparator.comparing(Observation::attacker, UuidOrder.TEXT))
            .toList();
    this.scorer = scorer;
    this.constraints = constraints;
    this.slots = members.stream().mapToInt(scorer::slots).toArray();
  }

  /** The strongest tree over the members, or several if an analyst took them apart. */
  SpanningTree tree() {
    List<UUID> attackers = members.stream().map(Observation::attacker).toList();
    Sides sides = Sides.of(attackers, constraints);
    return SpanningTree.of(attackers, forced(), found(attackers, sides), sides);
  }

  private List<Edge> found(List<UUID> attackers, Sides sides) {
    SpanningPairs spanning = new SpanningPairs(sides.places(attackers));
    byFeature().forEach((feature, holders) -> spanning.connect(holders, test(feature.type())));
    byBand().values().forEach(holders -> spanning.connect(holders, this::sameRhythm));
    List<Edge> edges = new ArrayList<>();
    for (SpanningPairs.Pair pair : spanning.pairs()) {
      edges.add(scorer.compare(members.get(pair.a()), members.get(pair.b())));
    }
    edges.removeIf(edge -> edge.total() < IdentityWeights.EDGE_THRESHOLD);
    return edges;
  }

  /** A program is not enough by itself, but few hold it, so that each two can be compared. */
  private SpanningPairs.Test test(FeatureType type) {
    if (type.isSoftware()) {
      return (a, b) -> scorer.isEdge(members.get(a), members.get(b));
    }
    return type.isFingerprint() ? (a, b) -> true : this::notVetoed;
  }

  /** Edges between neighbours in what an analyst put together. */
  private List<Edge> forced() {
    Set<Together> merges = new HashSet<>();
    members.forEach(member -> merges.addAll(constraints.mergesOf(member.attacker())));
    List<Edge> edges = new ArrayList<>();
    for (Together merge : merges) {
      List<Observation> here =
          members.stream().filter(member -> merge.nodes().contains(member.attacker())).toList();
      for (int i = 1; i < here.size(); i++) {
        edges.add(scorer.compare(here.get(i - 1), here.get(i)));
      }
    }
    return edges;
  }

  private Map<Feature, int[]> byFeature() {
    Map<Feature, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (Feature feature : members.get(i).telling()) {
        if (scorer.strong().test(feature)) {
          holders.computeIfAbsent(feature, key -> new ArrayList<>(2)).add(i);
        }
      }
    }
    return shared(holders);
  }

  private Map<String, int[]> byBand() {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      if ((slots[i] & FeatureType.KEYSTROKE.bit()) != 0) {
        for (String band : KeystrokeCentroid.bands(members.get(i).centroid().orElseThrow())) {
          holders.computeIfAbsent(band, key -> new ArrayList<>(2)).add(i);
        }
      }
    }
    return shared(holders);
  }

  private static <K> Map<K, int[]> shared(Map<K, List<Integer>> holders) {
    Map<K, int[]> shared = new HashMap<>();
    holders.forEach((key, numbers) -> {
      if (numbers.size() > 1) {
        shared.put(key, numbers.stream().mapToInt(Integer::intValue).toArray());
      }
    });
    return shared;
  }

  /**
   * Those with a comparable slot are edges only if it agrees, and then its holders are compared.
   */
  private boolean notVetoed(int a, int b) {
    return (slots[a] & slots[b]) == 0;
  }

  private boolean sameRhythm(int a, int b) {
    return KeystrokeCentroid.near(
        members.get(a).centroid().orElseThrow(), members.get(b).centroid().orElseThrow());
  }
}
