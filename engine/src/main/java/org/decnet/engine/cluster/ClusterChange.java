package org.decnet.engine.cluster;

import java.util.List;
import java.util.UUID;

/** What became different about clusters, in the order in which it happened. */
public sealed interface ClusterChange {
  /**
   * A cluster that was not there before.
   *
   * @param owner the node whose own cluster it is; it may be in the cluster already through another
   * @param nodes those that were in no cluster
   */
  record Formed(UUID cluster, UUID owner, List<UUID> nodes) implements ClusterChange {
    /** Copies the list. */
    public Formed {
      nodes = List.copyOf(nodes);
    }
  }

  /** A node that was in no cluster joined one. */
  record Linked(UUID cluster, UUID node) implements ClusterChange {}

  /** A cluster is another now; its nodes keep pointing at it. */
  record Merged(UUID winner, UUID loser) implements ClusterChange {}

  /** A cluster that had been merged stands on its own again. */
  record Unmerged(UUID restored, UUID formerWinner) implements ClusterChange {}

  /** Nodes left a cluster that they had been linked to, for others. */
  record Split(UUID cluster, List<Move> moves) implements ClusterChange {
    /** Copies the list. */
    public Split {
      moves = List.copyOf(moves);
    }
  }

  /** A node is in no cluster any more. */
  record Left(UUID cluster, UUID node) implements ClusterChange {}

  /** Where a node went. */
  record Move(UUID node, UUID to) {}
}
