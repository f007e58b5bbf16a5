package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CLUSTER_DECISION;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.DecisionKind;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.event.EventIds;
import org.decnet.store.convert.MicrosConverter;
import org.decnet.store.json.JsonText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;

/** Rows of the table {@code cluster_decision}. */
final class DecisionTable {
  private static final String PARTS = "parts";
  private static final String EDGES = "edges";

  static final List<Field<?>> COLUMNS =
      List.of(
          CLUSTER_DECISION.ID,
          CLUSTER_DECISION.ORDINAL,
          CLUSTER_DECISION.CLUSTER_LEVEL,
          CLUSTER_DECISION.KIND,
          CLUSTER_DECISION.CLUSTER_UUID,
          CLUSTER_DECISION.OTHER_UUID,
          CLUSTER_DECISION.SUBJECTS,
          CLUSTER_DECISION.EDGES,
          CLUSTER_DECISION.ACTOR,
          CLUSTER_DECISION.REASON,
          CLUSTER_DECISION.AT);

  /** Earliest first. */
  static final List<OrderField<?>> ORDER =
      List.of(CLUSTER_DECISION.AT, CLUSTER_DECISION.ORDINAL, CLUSTER_DECISION.ID);

  private final Bulk insert;

  /**
   * A decision to be written.
   *
   * @param edges pairs of nodes whose edges speak for it
   */
  record New(Decision decision, List<List<UUID>> edges) {}

  DecisionTable(DSLContext dsl) {
    this.insert = Bulk.insertIgnore(dsl, CLUSTER_DECISION, COLUMNS);
  }

  /** Writes decisions of one moment and gives their ids. */
  List<UUID> add(Connection connection, List<New> decisions, Instant at) throws SQLException {
    List<Integer> ordinals = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      ordinals.add(i);
      ids.add(id(decisions.get(i).decision(), at, i));
    }
    insert.run(
        connection,
        ordinals,
        (parameters, ordinal) -> {
          Decision decision = decisions.get(ordinal).decision();
          parameters
              .uuid(ids.get(ordinal))
              .integer(ordinal)
              .text(decision.level().word())
              .text(decision.kind().word())
              .uuid(decision.cluster())
              .uuid(decision.other())
              .text(json(PARTS, decision.subjects()))
              .text(json(EDGES, decisions.get(ordinal).edges()))
              .text(decision.actor())
              .text(decision.reason())
              .time(at);
        });
    return ids;
  }

  /** Decisions of analysts that hold, earliest first. */
  static List<StoredDecision> binding(DSLContext dsl, ClusterLevel level) {
    return dsl.select(COLUMNS)
        .select(CLUSTER_DECISION.REVERSED_BY)
        .from(CLUSTER_DECISION)
        .where(CLUSTER_DECISION.CLUSTER_LEVEL.eq(level.word()))
        .and(
            CLUSTER_DECISION.KIND.in(
                DecisionKind.FORCED_MERGE.word(),
                DecisionKind.FORCED_SPLIT.word(),
                DecisionKind.LOCKED.word()))
        .and(CLUSTER_DECISION.REVERSED_BY.isNull())
        .orderBy(ORDER)
        .fetch(DecisionTable::decision);
  }

  /** The decision that a condition names. */
  static Optional<StoredDecision> find(DSLContext dsl, Condition condition) {
    return dsl.select(COLUMNS)
        .select(CLUSTER_DECISION.REVERSED_BY)
        .from(CLUSTER_DECISION)
        .where(condition)
        .fetchOptional(DecisionTable::decision);
  }

  static StoredDecision decision(Record row) {
    return new StoredDecision(
        row.get(CLUSTER_DECISION.ID),
        new Decision(
            ClusterLevel.of(row.get(CLUSTER_DECISION.CLUSTER_LEVEL)),
            DecisionKind.of(row.get(CLUSTER_DECISION.KIND)),
            row.get(CLUSTER_DECISION.CLUSTER_UUID),
            row.get(CLUSTER_DECISION.OTHER_UUID),
            parts(row.get(CLUSTER_DECISION.SUBJECTS)),
            row.get(CLUSTER_DECISION.ACTOR),
            row.get(CLUSTER_DECISION.REASON)),
        row.get(CLUSTER_DECISION.AT),
        row.get(CLUSTER_DECISION.REVERSED_BY));
  }

  private static UUID id(Decision decision, Instant at, int ordinal) {
    return NameUuid.of(
        EventIds.NAMESPACE,
        "decision|"
            + decision.level().word()
            + '|'
            + decision.kind().word()
            + '|'
            + decision.cluster()
            + '|'
            + MicrosConverter.micros(at)
            + '|'
            + ordinal);
  }

  private static String json(String name, List<List<UUID>> lists) {
    return JsonText.ofMap(
        Map.of(
            name, lists.stream().map(list -> list.stream().map(UUID::toString).toList()).toList()));
  }

  private static List<List<UUID>> parts(String json) {
    return JsonText.map(json).get(PARTS) instanceof List<?> lists
        ? lists.stream().map(DecisionTable::uuids).toList()
        : List.of();
  }

  private static List<UUID> uuids(Object list) {
    return list instanceof List<?> texts
        ? texts.stream().map(text -> UUID.fromString((String) text)).toList()
        : List.of();
  }
}
