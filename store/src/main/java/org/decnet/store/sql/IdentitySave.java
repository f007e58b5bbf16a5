package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.bus.ClusterFacts;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.Resolution;
import org.decnet.model.bus.Message;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;

/** Writes what the resolver found, within a transaction of the caller. */
final class IdentitySave {
  private final IdentityTable identities;
  private final SeenAgain seenAgain;
  private final EdgeTable edges;
  private final DecisionTable decisions;

  IdentitySave(DSLContext dsl, EdgeTable edges, DecisionTable decisions) {
    this.identities = new IdentityTable(dsl);
    this.seenAgain = new SeenAgain(dsl);
    this.edges = edges;
    this.decisions = decisions;
  }

  /** Writes, and gives what is to be told. */
  List<Message> save(Connection connection, DSLContext dsl, Resolution found, Instant now)
      throws SQLException {
    Map<UUID, Span> spans =
        spans(dsl, found.identities().stream().flatMap(one -> one.attackers().stream()).toList());
    Map<UUID, List<Edge>> byIdentity = new HashMap<>();
    List<Edge> all = new ArrayList<>();
    for (Identity identity : found.identities()) {
      byIdentity.put(identity.uuid(), identity.edges());
      all.addAll(identity.edges());
    }
    identities.write(
        connection,
        dsl,
        found.identities(),
        owners(found.changes()),
        spans,
        Locks.of(dsl, ClusterLevel.IDENTITY),
        now);
    identities.links().apply(connection, found.changes(), now);
    edges.replace(connection, dsl, ClusterLevel.IDENTITY, spans, all);
    List<UUID> decided =
        decisions.add(
            connection,
            new ClusterDecisions(ClusterLevel.IDENTITY, byIdentity).of(found.changes()),
            now);
    Map<UUID, Span> again = seenAgain.update(connection, dsl, found.seen(), now);
    edges.retime(connection, dsl, ClusterLevel.IDENTITY, again);
    return ClusterFacts.identities(found.changes(), decided);
  }

  /** The owners of clusters that were formed. */
  static Map<UUID, UUID> owners(List<ClusterChange> changes) {
    Map<UUID, UUID> owners = new HashMap<>();
    for (ClusterChange change : changes) {
      if (change instanceof ClusterChange.Formed formed) {
        owners.put(formed.cluster(), formed.owner());
      }
    }
    return owners;
  }

  private static Map<UUID, Span> spans(DSLContext dsl, Collection<UUID> attackers) {
    Map<UUID, Span> spans = new HashMap<>();
    Chunks.each(
        attackers,
        chunk ->
            dsl.select(ATTACKERS.UUID, ATTACKERS.FIRST_SEEN, ATTACKERS.LAST_SEEN)
                .from(ATTACKERS)
                .where(ATTACKERS.UUID.in(chunk))
                .forEach(row -> spans.put(row.value1(), new Span(row.value2(), row.value3()))));
    return spans;
  }

  /** Times of identities that were only seen again. */
  private static final class SeenAgain {
    private final Bulk update;

    SeenAgain(DSLContext dsl) {
      this.update =
          Bulk.of(
              dsl,
              dsl.update(ATTACKER_IDENTITIES)
                  .set(
                      ATTACKER_IDENTITIES.FIRST_SEEN_AT,
                      Bulk.marker(ATTACKER_IDENTITIES.FIRST_SEEN_AT))
                  .set(
                      ATTACKER_IDENTITIES.LAST_SEEN_AT,
                      Bulk.marker(ATTACKER_IDENTITIES.LAST_SEEN_AT))
                  .set(ATTACKER_IDENTITIES.UPDATED_AT, Bulk.marker(ATTACKER_IDENTITIES.UPDATED_AT))
                  .where(ATTACKER_IDENTITIES.UUID.eq(Bulk.marker(ATTACKER_IDENTITIES.UUID))));
    }

    /** Updates them and gives the times of their attackers. */
    Map<UUID, Span> update(
        Connection connection, DSLContext dsl, Collection<UUID> seen, Instant now)
        throws SQLException {
      Map<UUID, Span> attackers = new HashMap<>();
      Map<UUID, Span> spans = new HashMap<>();
      Chunks.each(
          seen,
          chunk ->
              dsl.select(
                      ATTACKERS.UUID,
                      ATTACKERS.FIRST_SEEN,
                      ATTACKERS.LAST_SEEN,
                      ATTACKER_IDENTITIES.UUID,
                      ATTACKER_IDENTITIES.MERGED_INTO_UUID)
                  .from(ATTACKERS)
                  .join(ATTACKER_IDENTITIES)
                  .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
                  .where(ATTACKER_IDENTITIES.UUID.in(chunk))
                  .or(ATTACKER_IDENTITIES.MERGED_INTO_UUID.in(chunk))
                  .forEach(row -> {
                    Span span = new Span(row.value2(), row.value3());
                    attackers.put(row.value1(), span);
                    spans.merge(
                        row.value5() == null ? row.value4() : row.value5(), span, Span::and);
                  }));
      spans.entrySet().removeIf(entry -> entry.getValue().equals(known(dsl, entry.getKey())));
      DueTable.mark(dsl, connection, Feed.IDENTITIES, spans.keySet());
      update.run(
          connection,
          spans.entrySet(),
          (parameters, row) ->
              parameters
                  .time(row.getValue().first())
                  .time(row.getValue().last())
                  .time(now)
                  .uuid(row.getKey()));
      return attackers;
    }

    private static Span known(DSLContext dsl, UUID identity) {
      return dsl.select(ATTACKER_IDENTITIES.FIRST_SEEN_AT, ATTACKER_IDENTITIES.LAST_SEEN_AT)
          .from(ATTACKER_IDENTITIES)
          .where(ATTACKER_IDENTITIES.UUID.eq(identity))
          .fetchSingle(row -> new Span(row.value1(), row.value2()));
    }
  }
}
