package org.decnet.engine.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Move;
import org.decnet.engine.cluster.ClusterChange.Split;
import org.decnet.engine.cluster.ClusterChange.Unmerged;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster each node belongs to, over time. Not for use by two threads.
 *
 * <p>Each node could be a cluster of its own, with a uuid that follows from its own. A cluster has
 * the smallest such uuid of its nodes. So whatever came first, the same nodes make the same
 * cluster; what differs with the order is only which clusters were merged on the way.
 */
public final class Ledger {
  private final UnaryOperator<UUID> ownCluster;
  private final Map<UUID, UUID> linked = new HashMap<>();
  private final Map<UUID, Row> rows = new HashMap<>();

  private record Row(UUID owner, @Nullable UUID mergedInto) {}

  /** What a ledger knows, to be kept and given to the next one. */
  public record Snapshot(Map<UUID, UUID> linked, Map<UUID, UUID> owners, Map<UUID, UUID> merged) {
    /** Copies the maps. */
    public Snapshot {
      linked = Map.copyOf(linked);
      owners = Map.copyOf(owners);
      merged = Map.copyOf(merged);
    }
  }

  /** An empty ledger. */
  public Ledger(UnaryOperator<UUID> ownCluster) {
    this.ownCluster = ownCluster;
  }

  /** A ledger that goes on where another one stopped. */
  public Ledger(UnaryOperator<UUID> ownCluster, Snapshot before) {
    this(ownCluster);
    linked.putAll(before.linked());
    before
        .owners()
        .forEach(
            (cluster, owner) -> rows.put(cluster, new Row(owner, before.merged().get(cluster))));
  }

  /** What it knows. */
  public Snapshot snapshot() {
    Map<UUID, UUID> owners = new HashMap<>();
    Map<UUID, UUID> merged = new HashMap<>();
    rows.forEach((cluster, row) -> {
      owners.put(cluster, row.owner());
      if (row.mergedInto() != null) {
        merged.put(cluster, row.mergedInto());
      }
    });
    return new Snapshot(linked, owners, merged);
  }

  /** The cluster that a node belongs to, merges followed. */
  public Optional<UUID> clusterOf(UUID node) {
    return Optional.ofNullable(linked.get(node)).map(this::effective);
  }

  /** The cluster that stands for another. */
  public UUID effective(UUID cluster) {
    Row row = rows.get(cluster);
    return row == null || row.mergedInto() == null ? cluster : row.mergedInto();
  }

  /** The uuid of the cluster that these nodes make. */
  public UUID uuidOf(List<UUID> group) {
    return ownCluster.apply(ownerOf(group));
  }

  /**
   * Takes down which nodes belong together now.
   *
   * @param groups nodes of each cluster; a node is in one group at most, and with a node all those
   *     that were or are with it are in some group
   */
  public List<ClusterChange> apply(Collection<List<UUID>> groups) {
    Map<UUID, UUID> former = new HashMap<>();
    for (List<UUID> group : groups) {
      for (UUID node : group) {
        clusterOf(node).ifPresent(cluster -> former.put(node, cluster));
      }
    }
    List<ClusterChange> changes = new ArrayList<>();
    Map<UUID, List<Move>> moves = new LinkedHashMap<>();
    for (List<UUID> group : groups) {
      UUID owner = ownerOf(group);
      UUID cluster = ownCluster.apply(owner);
      form(cluster, owner, group, changes);
      join(cluster, group, former, moves, changes);
    }
    moves.forEach((cluster, moved) -> changes.add(new Split(cluster, moved)));
    return changes;
  }

  /** Takes down that nodes are in no cluster any more. A cluster that nobody is left in stays. */
  public List<ClusterChange> release(Collection<UUID> nodes) {
    List<ClusterChange> changes = new ArrayList<>();
    for (UUID node : nodes) {
      clusterOf(node).ifPresent(cluster -> changes.add(new Left(cluster, node)));
      linked.remove(node);
    }
    return changes;
  }

  /** All nodes that are in a cluster. */
  public Set<UUID> nodes() {
    return Set.copyOf(linked.keySet());
  }

  private void form(UUID cluster, UUID owner, List<UUID> group, List<ClusterChange> changes) {
    List<UUID> fresh = group.stream().filter(node -> !linked.containsKey(node)).toList();
    Row row = rows.get(cluster);
    if (row == null) {
      changes.add(new Formed(cluster, owner, fresh));
    } else {
      fresh.forEach(node -> changes.add(new Linked(cluster, node)));
      if (row.mergedInto() != null) {
        changes.add(new Unmerged(cluster, row.mergedInto()));
      }
    }
    rows.put(cluster, new Row(owner, null));
    fresh.forEach(node -> linked.put(node, cluster));
  }

  private void join(
      UUID cluster,
      List<UUID> group,
      Map<UUID, UUID> former,
      Map<UUID, List<Move>> moves,
      List<ClusterChange> changes) {
    Set<UUID> members = new HashSet<>(group);
    for (UUID node : group) {
      UUID own = Objects.requireNonNull(linked.get(node));
      Row row = Objects.requireNonNull(rows.get(own));
      if (own.equals(cluster)) {
        continue;
      }
      if (!members.contains(row.owner())) {
        linked.put(node, cluster);
        UUID left = former.getOrDefault(node, own);
        moves.computeIfAbsent(left, key -> new ArrayList<>()).add(new Move(node, cluster));
      } else if (!cluster.equals(row.mergedInto())) {
        rows.put(own, new Row(row.owner(), cluster));
        changes.add(new Merged(cluster, own));
      }
    }
  }

  private UUID ownerOf(List<UUID> group) {
    UUID owner = group.getFirst();
    UUID smallest = ownCluster.apply(owner);
    for (UUID node : group) {
      UUID own = ownCluster.apply(node);
      if (UuidOrder.TEXT.compare(own, smallest) < 0) {
        owner = node;
        smallest = own;
      }
    }
    return owner;
  }
}
