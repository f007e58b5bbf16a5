package org.decnet.engine.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.cluster.Constraint.Together;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.SpanningPairs;
import org.decnet.engine.cluster.SpanningPairs.Pair;

/**
 * Edges that connect all identities that any edges connect, without comparing all pairs. Only what
 * can carry an edge names candidates: hand-offs, infrastructure that is not common, and rhythms
 * that are nearly the same.
 */
final class CampaignEdges {
  /** Rhythms that carry an edge without infrastructure differ in one bit at most. */
  private static final int HALF = 32;

  private final List<IdentityFeatures> identities;
  private final Constraints constraints;
  private final List<?> places;
  private final Map<String, List<Integer>> holders = new HashMap<>();
  private final Set<Pair> handedOver = new HashSet<>();
  private final Handoffs handoffs;
  private final CampaignScorer scorer;

  /**
   * Edges between identities.
   *
   * @param places on which side of splits each of them stands
   */
  CampaignEdges(List<IdentityFeatures> identities, Constraints constraints, List<?> places) {
    this.identities = identities;
    this.constraints = constraints;
    this.places = places;
    for (int i = 0; i < identities.size(); i++) {
      for (String value : identities.get(i).infrastructure()) {
        holders.computeIfAbsent(value, key -> new ArrayList<>(2)).add(i);
      }
    }
    this.handoffs =
        Handoffs.among(
            identities,
            (out, in) -> handedOver.add(new Pair(Math.min(out, in), Math.max(out, in))));
    this.scorer =
        new CampaignScorer(
            value -> CampaignWeights.rarity(holders.getOrDefault(value, List.of()).size()),
            handoffs::tells);
  }

  /** Edges that an analyst asked for. */
  List<Edge> forced() {
    Map<Together, List<Integer>> merges = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      for (Together merge : constraints.mergesOf(identities.get(i).identity())) {
        merges.computeIfAbsent(merge, key -> new ArrayList<>()).add(i);
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (List<Integer> merged : merges.values()) {
      for (int i = 1; i < merged.size(); i++) {
        edges.add(compare(new Pair(merged.get(i - 1), merged.get(i))));
      }
    }
    return edges;
  }

  /** Edges that follow from features. */
  List<Edge> found() {
    SpanningPairs spanning = new SpanningPairs(places);
    Set<Pair> pairs = new HashSet<>();
    for (List<Integer> users : holders.values()) {
      double rarity = CampaignWeights.rarity(users.size());
      if (users.size() > 1 && rarity >= 1) {
        spanning.connect(numbers(users), (a, b) -> true);
      } else if (rarity > 0) {
        addAll(users, pairs);
      }
    }
    pairs.addAll(spanning.pairs());
    addRhythms(pairs);
    pairs.addAll(handedOver);
    return pairs.stream()
        .map(this::compare)
        .filter(edge -> edge.total() >= CampaignWeights.EDGE_THRESHOLD)
        .toList();
  }

  private void addRhythms(Set<Pair> pairs) {
    Map<Long, List<Integer>> high = new HashMap<>();
    Map<Long, List<Integer>> low = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      if (identities.get(i).keystrokes().isPresent()) {
        long rhythm = identities.get(i).keystrokes().getAsLong();
        high.computeIfAbsent(rhythm >>> HALF, key -> new ArrayList<>()).add(i);
        low.computeIfAbsent(rhythm << HALF, key -> new ArrayList<>()).add(i);
      }
    }
    for (Map<Long, List<Integer>> halves : List.of(high, low)) {
      halves.values().stream()
          .filter(alike -> alike.size() <= CampaignWeights.COMMON_ABOVE)
          .forEach(alike -> addAll(alike, pairs));
    }
  }

  private static void addAll(List<Integer> numbers, Set<Pair> pairs) {
    for (int i = 1; i < numbers.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new Pair(numbers.get(j), numbers.get(i)));
      }
    }
  }

  private Edge compare(Pair pair) {
    return scorer.compare(identities.get(pair.a()), identities.get(pair.b()));
  }

  private static int[] numbers(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
