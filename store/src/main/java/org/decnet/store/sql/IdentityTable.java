package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.decnet.engine.identity.FeatureType;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.KeystrokeCentroid;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code attacker_identities}, and the links of attackers to them. */
final class IdentityTable {
  private static final String NONE = "[]";

  private static final AggregateLists LISTS = new AggregateLists(ATTACKER_IDENTITIES);

  private static final List<Field<?>> COLUMNS =
      LISTS.behind(
          ATTACKER_IDENTITIES.UUID,
          ATTACKER_IDENTITIES.OWNER_UUID,
          ATTACKER_IDENTITIES.FIRST_SEEN_AT,
          ATTACKER_IDENTITIES.LAST_SEEN_AT,
          ATTACKER_IDENTITIES.CREATED_AT,
          ATTACKER_IDENTITIES.UPDATED_AT,
          ATTACKER_IDENTITIES.CONFIDENCE,
          ATTACKER_IDENTITIES.OBSERVATION_COUNT,
          ATTACKER_IDENTITIES.LOCKED,
          ATTACKER_IDENTITIES.KD_DIGRAPH_SIMHASH,
          ATTACKER_IDENTITIES.HTTP_VERSIONS_SEEN,
          ATTACKER_IDENTITIES.PAYLOAD_SIMHASHES);

  private final Bulk upsert;
  private final ClusterLinks links;

  /** What a row says, but for when it was written. */
  private record Content(
      UUID owner,
      Span span,
      double confidence,
      int observations,
      boolean locked,
      Map<FeatureType, String> lists,
      @Nullable String keystrokes) {}

  private record Row(UUID uuid, Content content, Instant createdAt) {}

  IdentityTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, ATTACKER_IDENTITIES, List.of(ATTACKER_IDENTITIES.UUID), COLUMNS);
    this.links =
        new ClusterLinks(
            dsl,
            ATTACKERS.UUID,
            ATTACKERS.IDENTITY_ID,
            ATTACKER_IDENTITIES.UUID,
            ATTACKER_IDENTITIES.MERGED_INTO_UUID,
            ATTACKER_IDENTITIES.UPDATED_AT,
            Feed.ATTACKERS,
            Feed.IDENTITIES);
  }

  /** Links of attackers to identities, and of identities to those that stand for them. */
  ClusterLinks links() {
    return links;
  }

  /**
   * Writes identities of which anything is different from what their rows say.
   *
   * @param owners of new identities
   * @param spans of all their attackers
   * @param locks says which identities are locked
   */
  void write(
      Connection connection,
      DSLContext dsl,
      Collection<Identity> identities,
      Map<UUID, UUID> owners,
      Map<UUID, Span> spans,
      Locks locks,
      Instant now)
      throws SQLException {
    Map<UUID, Row> known = load(dsl, identities.stream().map(Identity::uuid).toList());
    List<Row> changed = new ArrayList<>();
    for (Identity identity : identities) {
      Row before = known.get(identity.uuid());
      UUID owner = before == null ? owners.get(identity.uuid()) : before.content().owner();
      Span span = span(identity.attackers(), spans);
      if (owner == null || span == null) {
        continue; // all its attackers were deleted meanwhile
      }
      Content content = content(identity, owner, span, locks.holds(identity.attackers()));
      if (before == null || !before.content().equals(content)) {
        changed.add(new Row(identity.uuid(), content, before == null ? now : before.createdAt()));
      }
    }
    upsert.run(connection, changed, (parameters, row) -> bind(parameters, row, now));
    DueTable.mark(dsl, connection, Feed.IDENTITIES, changed.stream().map(Row::uuid).toList());
  }

  /** Reads a row. */
  static StoredIdentity identity(Record row) {
    return new StoredIdentity(
        row.get(ATTACKER_IDENTITIES.UUID),
        row.get(ATTACKER_IDENTITIES.CAMPAIGN_ID),
        row.get(ATTACKER_IDENTITIES.FIRST_SEEN_AT),
        row.get(ATTACKER_IDENTITIES.LAST_SEEN_AT),
        row.get(ATTACKER_IDENTITIES.CREATED_AT),
        row.get(ATTACKER_IDENTITIES.UPDATED_AT),
        row.get(ATTACKER_IDENTITIES.CONFIDENCE),
        row.get(ATTACKER_IDENTITIES.OBSERVATION_COUNT),
        row.get(ATTACKER_IDENTITIES.LOCKED),
        LISTS.values(row),
        row.get(ATTACKER_IDENTITIES.KD_DIGRAPH_SIMHASH),
        row.get(ATTACKER_IDENTITIES.MERGED_INTO_UUID),
        row.get(ATTACKER_IDENTITIES.NOTES));
  }

  private static Map<UUID, Row> load(DSLContext dsl, Collection<UUID> uuids) {
    Map<UUID, Row> known = new HashMap<>();
    Chunks.each(
        uuids,
        chunk ->
            dsl.select(COLUMNS)
                .from(ATTACKER_IDENTITIES)
                .where(ATTACKER_IDENTITIES.UUID.in(chunk))
                .forEach(row -> known.put(row.get(ATTACKER_IDENTITIES.UUID), row(row))));
    return known;
  }

  private static Row row(Record row) {
    return new Row(
        row.get(ATTACKER_IDENTITIES.UUID),
        new Content(
            row.get(ATTACKER_IDENTITIES.OWNER_UUID),
            new Span(
                row.get(ATTACKER_IDENTITIES.FIRST_SEEN_AT),
                row.get(ATTACKER_IDENTITIES.LAST_SEEN_AT)),
            row.get(ATTACKER_IDENTITIES.CONFIDENCE),
            row.get(ATTACKER_IDENTITIES.OBSERVATION_COUNT),
            row.get(ATTACKER_IDENTITIES.LOCKED),
            LISTS.texts(row),
            row.get(ATTACKER_IDENTITIES.KD_DIGRAPH_SIMHASH)),
        row.get(ATTACKER_IDENTITIES.CREATED_AT));
  }

  private static Content content(Identity identity, UUID owner, Span span, boolean locked) {
    Map<FeatureType, List<String>> values = new EnumMap<>(FeatureType.class);
    for (FeatureType type : FeatureType.values()) {
      values.put(type, List.copyOf(identity.values(type)));
    }
    return new Content(
        owner,
        span,
        identity.confidence(),
        identity.attackers().size(),
        locked,
        AggregateLists.texts(values),
        identity.centroid().isPresent()
            ? KeystrokeCentroid.text(identity.centroid().getAsLong())
            : null);
  }

  private static @Nullable Span span(List<UUID> attackers, Map<UUID, Span> spans) {
    return attackers.stream()
        .map(spans::get)
        .filter(Objects::nonNull)
        .reduce(Span::and)
        .orElse(null);
  }

  private static void bind(Parameters parameters, Row row, Instant now) throws SQLException {
    Content content = row.content();
    parameters
        .uuid(row.uuid())
        .uuid(content.owner())
        .time(content.span().first())
        .time(content.span().last())
        .time(row.createdAt())
        .time(now)
        .number(content.confidence())
        .integer(content.observations())
        .flag(content.locked())
        .text(content.keystrokes())
        .text(NONE)
        .text(NONE);
    LISTS.bind(parameters, content.lists());
  }
}
