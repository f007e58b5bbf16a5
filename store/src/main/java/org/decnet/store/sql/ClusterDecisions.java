package org.decnet.store.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Split;
import org.decnet.engine.cluster.ClusterChange.Unmerged;
import org.decnet.engine.cluster.Edge;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the engine decided, as rows tell it.
 *
 * @param edges those that hold each cluster together now
 */
record ClusterDecisions(ClusterLevel level, Map<UUID, List<Edge>> edges) {
  /** Most edges that a decision names. */
  private static final int MOST_EDGES = 64;

  /** The decisions behind changes, in their order. */
  List<DecisionTable.New> of(List<ClusterChange> changes) {
    return changes.stream().map(this::of).toList();
  }

  private DecisionTable.New of(ClusterChange change) {
    return switch (change) {
      case Formed formed ->
          decision(
              DecisionKind.FORMED, formed.cluster(), null, List.of(formed.nodes()), edge -> true);
      case Linked linked ->
          decision(
              DecisionKind.LINKED,
              linked.cluster(),
              linked.node(),
              List.of(List.of(linked.node())),
              edge -> touches(edge, linked.node()));
      case Merged merged ->
          decision(DecisionKind.MERGED, merged.winner(), merged.loser(), List.of(), edge -> true);
      case Unmerged unmerged ->
          decision(
              DecisionKind.UNMERGED,
              unmerged.restored(),
              unmerged.formerWinner(),
              List.of(),
              edge -> false);
      case Split split ->
          decision(
              DecisionKind.SPLIT,
              split.cluster(),
              split.moves().getFirst().to(),
              parts(split),
              edge -> false);
      case Left left ->
          decision(
              DecisionKind.LEFT,
              left.cluster(),
              left.node(),
              List.of(List.of(left.node())),
              edge -> false);
    };
  }

  private DecisionTable.New decision(
      DecisionKind kind,
      UUID cluster,
      @Nullable UUID other,
      List<List<UUID>> subjects,
      Predicate<Edge> speaking) {
    List<List<UUID>> pairs =
        edges.getOrDefault(cluster, List.of()).stream()
            .filter(speaking)
            .limit(MOST_EDGES)
            .map(edge -> List.of(edge.a(), edge.b()))
            .toList();
    return new DecisionTable.New(
        new Decision(level, kind, cluster, other, subjects, Decision.ENGINE, null), pairs);
  }

  private static List<List<UUID>> parts(Split split) {
    Map<UUID, List<UUID>> parts = new LinkedHashMap<>();
    split
        .moves()
        .forEach(
            move -> parts.computeIfAbsent(move.to(), key -> new ArrayList<>()).add(move.node()));
    return List.copyOf(parts.values());
  }

  private static boolean touches(Edge edge, UUID node) {
    return edge.a().equals(node) || edge.b().equals(node);
  }
}
