package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Split;
import org.decnet.engine.cluster.ClusterChange.Unmerged;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The pointers of nodes to their clusters, and of clusters to those that stand for them. */
final class ClusterLinks {
  private final Bulk link;
  private final Bulk merge;
  private final DueTable due;
  private final Feed nodes;
  private final Feed clusters;

  private record Pointer(UUID from, @Nullable UUID to) {}

  ClusterLinks(
      DSLContext dsl,
      TableField<?, UUID> node,
      TableField<?, UUID> cluster,
      TableField<?, UUID> uuid,
      TableField<?, UUID> mergedInto,
      TableField<?, Instant> updatedAt,
      Feed nodes,
      Feed clusters) {
    this.due = new DueTable(dsl);
    this.nodes = nodes;
    this.clusters = clusters;
    this.link =
        Bulk.of(
            dsl,
            dsl.update(table(node))
                .set(cluster, Bulk.marker(cluster))
                .where(node.eq(Bulk.marker(node))));
    this.merge =
        Bulk.of(
            dsl,
            dsl.update(table(uuid))
                .set(mergedInto, Bulk.marker(mergedInto))
                .set(updatedAt, Bulk.marker(updatedAt))
                .where(uuid.eq(Bulk.marker(uuid))));
  }

  /** Moves the pointers as changes say; of several changes of one the last one holds. */
  void apply(Connection connection, List<ClusterChange> changes, Instant now) throws SQLException {
    List<Pointer> links = new ArrayList<>();
    List<Pointer> merges = new ArrayList<>();
    List<UUID> touched = new ArrayList<>();
    for (ClusterChange change : changes) {
      switch (change) {
        case Formed formed ->
            formed.nodes().forEach(node -> links.add(new Pointer(node, formed.cluster())));
        case Linked linked -> links.add(new Pointer(linked.node(), linked.cluster()));
        case Split split -> {
          split.moves().forEach(move -> links.add(new Pointer(move.node(), move.to())));
          touched.add(split.cluster());
        }
        case Left left -> {
          links.add(new Pointer(left.node(), null));
          touched.add(left.cluster());
        }
        case Merged merged -> merges.add(new Pointer(merged.loser(), merged.winner()));
        case Unmerged unmerged -> {
          merges.add(new Pointer(unmerged.restored(), null));
          touched.add(unmerged.formerWinner());
        }
      }
    }
    links.forEach(pointer -> touch(pointer.to(), touched));
    merges.forEach(pointer -> {
      touch(pointer.from(), touched);
      touch(pointer.to(), touched);
    });
    due.mark(connection, nodes, links.stream().map(Pointer::from).toList());
    due.mark(connection, clusters, touched);
    link.run(
        connection,
        links,
        (parameters, pointer) -> parameters.uuid(pointer.to()).uuid(pointer.from()));
    merge.run(
        connection,
        merges,
        (parameters, pointer) -> parameters.uuid(pointer.to()).time(now).uuid(pointer.from()));
  }

  private static void touch(@Nullable UUID cluster, List<UUID> touched) {
    if (cluster != null) {
      touched.add(cluster);
    }
  }

  private static Table<?> table(TableField<?, ?> column) {
    return Objects.requireNonNull(column.getTable());
  }
}
