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
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.identity.FeatureType;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.KeystrokeCentroid;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code attacker_identities}, and the links of attackers to them. */
final class IdentityTable {
  /** Most values of one type that a row names. */
  private static final int MOST_VALUES = 256;

  private static final String NONE = "[]";

  /** Where the values of each type stand. */
  private static final Map<FeatureType, Field<String>> LISTS = lists();

  private static final List<Field<?>> COLUMNS = columns();

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
            ATTACKER_IDENTITIES.UPDATED_AT);
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
  }

  /** Reads a row. */
  static StoredIdentity identity(Record row) {
    Map<String, List<String>> values = new TreeMap<>();
    LISTS.forEach((type, column) -> {
      List<String> texts = JsonText.texts(row.get(column));
      if (!texts.isEmpty()) {
        values.put(type.word(), texts);
      }
    });
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
        values,
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
    Map<FeatureType, String> lists = new EnumMap<>(FeatureType.class);
    LISTS.forEach((type, column) -> lists.put(type, row.get(column)));
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
            lists,
            row.get(ATTACKER_IDENTITIES.KD_DIGRAPH_SIMHASH)),
        row.get(ATTACKER_IDENTITIES.CREATED_AT));
  }

  private static Content content(Identity identity, UUID owner, Span span, boolean locked) {
    Map<FeatureType, String> lists = new EnumMap<>(FeatureType.class);
    for (FeatureType type : LISTS.keySet()) {
      lists.put(type, JsonText.ofTexts(identity.values(type).stream().limit(MOST_VALUES).toList()));
    }
    return new Content(
        owner,
        span,
        identity.confidence(),
        identity.attackers().size(),
        locked,
        lists,
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
    for (FeatureType type : LISTS.keySet()) {
      parameters.text(content.lists().get(type));
    }
  }

  private static Map<FeatureType, Field<String>> lists() {
    Map<FeatureType, Field<String>> lists = new EnumMap<>(FeatureType.class);
    lists.put(FeatureType.JA3, ATTACKER_IDENTITIES.JA3_HASHES);
    lists.put(FeatureType.JA4, ATTACKER_IDENTITIES.JA4_HASHES);
    lists.put(FeatureType.JA4H, ATTACKER_IDENTITIES.JA4H_HASHES);
    lists.put(FeatureType.JA4_QUIC, ATTACKER_IDENTITIES.JA4_QUIC_HASHES);
    lists.put(FeatureType.HASSH, ATTACKER_IDENTITIES.HASSH_HASHES);
    lists.put(FeatureType.JARM, ATTACKER_IDENTITIES.JARM_HASHES);
    lists.put(FeatureType.TLS_CERTIFICATE, ATTACKER_IDENTITIES.TLS_CERT_SHA256);
    lists.put(FeatureType.IPV6_IID, ATTACKER_IDENTITIES.IPV6_LINK_LOCAL_IIDS);
    lists.put(FeatureType.SSH_KEY, ATTACKER_IDENTITIES.SSH_KEY_HASHES);
    lists.put(FeatureType.PAYLOAD, ATTACKER_IDENTITIES.PAYLOAD_HASHES);
    lists.put(FeatureType.C2, ATTACKER_IDENTITIES.C2_ENDPOINTS);
    return lists;
  }

  private static List<Field<?>> columns() {
    List<Field<?>> columns =
        new ArrayList<>(
            List.of(
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
                ATTACKER_IDENTITIES.PAYLOAD_SIMHASHES));
    columns.addAll(LISTS.values());
    return List.copyOf(columns);
  }
}
