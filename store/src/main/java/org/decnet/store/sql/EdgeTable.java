package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CLUSTER_EDGE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Evidence;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the table {@code cluster_edge}: the edges that hold clusters together, or once did. */
final class EdgeTable {
  private static final List<Field<?>> KEY =
      List.of(CLUSTER_EDGE.CLUSTER_LEVEL, CLUSTER_EDGE.A, CLUSTER_EDGE.B, CLUSTER_EDGE.FAMILY);

  static final List<Field<?>> COLUMNS =
      List.of(
          CLUSTER_EDGE.CLUSTER_LEVEL,
          CLUSTER_EDGE.A,
          CLUSTER_EDGE.B,
          CLUSTER_EDGE.FAMILY,
          CLUSTER_EDGE.SCORE,
          CLUSTER_EDGE.WEIGHT,
          CLUSTER_EDGE.TOTAL,
          CLUSTER_EDGE.EVIDENCE,
          CLUSTER_EDGE.FIRST_SEEN,
          CLUSTER_EDGE.LAST_SEEN,
          CLUSTER_EDGE.ACTIVE);

  private final Bulk upsert;

  private record Row(StoredEdge edge, boolean active) {}

  private record Key(UUID a, UUID b, String family) {
    static Key of(StoredEdge edge) {
      return new Key(edge.a(), edge.b(), edge.family());
    }
  }

  EdgeTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, CLUSTER_EDGE, KEY, COLUMNS);
  }

  /**
   * Takes down which edges hold nodes together now; others of theirs do no more.
   *
   * @param spans of all nodes of the clusters that are told about
   */
  void replace(
      Connection connection,
      DSLContext dsl,
      ClusterLevel level,
      Map<UUID, Span> spans,
      Collection<Edge> edges)
      throws SQLException {
    Map<Key, StoredEdge> wanted = new HashMap<>();
    edges.forEach(edge -> stored(edge, spans).forEach(row -> wanted.put(Key.of(row), row)));
    List<Row> changed = new ArrayList<>();
    Set<Key> unchanged = new HashSet<>();
    for (StoredEdge before : active(dsl, level, spans.keySet())) {
      Key key = Key.of(before);
      StoredEdge now = wanted.get(key);
      if (now == null) {
        changed.add(new Row(before, false));
      } else if (now.equals(before)) {
        unchanged.add(key);
      }
    }
    wanted.forEach((key, edge) -> {
      if (!unchanged.contains(key)) {
        changed.add(new Row(edge, true));
      }
    });
    upsert.run(connection, changed, (parameters, row) -> bind(parameters, level, row));
  }

  /** Takes the times of the edges between nodes anew. */
  void retime(Connection connection, DSLContext dsl, ClusterLevel level, Map<UUID, Span> spans)
      throws SQLException {
    List<Row> changed = new ArrayList<>();
    for (StoredEdge before : active(dsl, level, spans.keySet())) {
      Span a = spans.get(before.a());
      Span b = spans.get(before.b());
      if (a != null && b != null) {
        StoredEdge now = at(before, a.between(b));
        if (!now.equals(before)) {
          changed.add(new Row(now, true));
        }
      }
    }
    upsert.run(connection, changed, (parameters, row) -> bind(parameters, level, row));
  }

  /** Active edges that start at some nodes. */
  static List<StoredEdge> active(DSLContext dsl, ClusterLevel level, Collection<UUID> nodes) {
    List<StoredEdge> edges = new ArrayList<>();
    Chunks.each(
        nodes,
        chunk ->
            dsl.select(COLUMNS)
                .from(CLUSTER_EDGE)
                .where(CLUSTER_EDGE.CLUSTER_LEVEL.eq(level.word()))
                .and(CLUSTER_EDGE.A.in(chunk))
                .and(CLUSTER_EDGE.ACTIVE.isTrue())
                .forEach(row -> edges.add(edge(row))));
    return edges;
  }

  static StoredEdge edge(Record row) {
    return new StoredEdge(
        row.get(CLUSTER_EDGE.A),
        row.get(CLUSTER_EDGE.B),
        row.get(CLUSTER_EDGE.FAMILY),
        row.get(CLUSTER_EDGE.SCORE),
        row.get(CLUSTER_EDGE.WEIGHT),
        row.get(CLUSTER_EDGE.TOTAL),
        JsonText.texts(row.get(CLUSTER_EDGE.EVIDENCE).data()),
        row.get(CLUSTER_EDGE.FIRST_SEEN),
        row.get(CLUSTER_EDGE.LAST_SEEN));
  }

  private static List<StoredEdge> stored(Edge edge, Map<UUID, Span> spans) {
    Span a = spans.get(edge.a());
    Span b = spans.get(edge.b());
    if (a == null || b == null) {
      return List.of(); // who was deleted meanwhile has no edges
    }
    Span span = a.between(b);
    List<Evidence> reasons =
        edge.evidence().isEmpty()
            ? List.of(new Evidence("analyst", 0, 0, List.of()))
            : edge.evidence();
    return reasons.stream()
        .map(reason ->
            new StoredEdge(
                edge.a(),
                edge.b(),
                reason.family(),
                reason.score(),
                reason.weight(),
                edge.total(),
                reason.shared(),
                span.first(),
                span.last()))
        .toList();
  }

  private static StoredEdge at(StoredEdge edge, Span span) {
    return new StoredEdge(
        edge.a(),
        edge.b(),
        edge.family(),
        edge.score(),
        edge.weight(),
        edge.total(),
        edge.shared(),
        span.first(),
        span.last());
  }

  private static void bind(Parameters parameters, ClusterLevel level, Row row) throws SQLException {
    StoredEdge edge = row.edge();
    parameters
        .text(level.word())
        .uuid(edge.a())
        .uuid(edge.b())
        .text(edge.family())
        .number(edge.score())
        .number(edge.weight())
        .number(edge.total())
        .text(JsonText.ofTexts(edge.shared()))
        .time(edge.firstSeen())
        .time(edge.lastSeen())
        .flag(row.active());
  }
}
