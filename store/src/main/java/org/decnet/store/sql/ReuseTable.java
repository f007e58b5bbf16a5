package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_TARGET;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.credential.ReusePlace;
import org.decnet.model.credential.ReuseTarget;
import org.decnet.store.json.JsonText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code credential_reuse}, and the places of each. */
final class ReuseTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          CREDENTIAL_REUSE.ID,
          CREDENTIAL_REUSE.SECRET_SHA256,
          CREDENTIAL_REUSE.SECRET_KIND,
          CREDENTIAL_REUSE.PRINCIPAL,
          CREDENTIAL_REUSE.PRINCIPAL_KEY,
          CREDENTIAL_REUSE.ATTACKER_UUIDS,
          CREDENTIAL_REUSE.ATTACKER_IPS,
          CREDENTIAL_REUSE.TARGET_COUNT,
          CREDENTIAL_REUSE.ATTEMPT_COUNT,
          CREDENTIAL_REUSE.CONFIDENCE,
          CREDENTIAL_REUSE.FIRST_SEEN,
          CREDENTIAL_REUSE.LAST_SEEN,
          CREDENTIAL_REUSE.UPDATED_AT);

  private final Bulk upsert;

  ReuseTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, CREDENTIAL_REUSE, List.of(CREDENTIAL_REUSE.ID), COLUMNS);
  }

  /** Writes findings as they are now. */
  void write(Connection connection, Collection<CredentialReuse> findings) throws SQLException {
    upsert.run(connection, findings, ReuseTable::bind);
  }

  /** Findings by their ids. */
  static Map<UUID, CredentialReuse> load(DSLContext dsl, Collection<UUID> ids) {
    Map<UUID, CredentialReuse> findings = new HashMap<>();
    Chunks.each(
        ids,
        some ->
            dsl.selectFrom(CREDENTIAL_REUSE)
                .where(CREDENTIAL_REUSE.ID.in(some))
                .forEach(row -> findings.put(row.get(CREDENTIAL_REUSE.ID), finding(row))));
    return findings;
  }

  /** The first places of a finding. */
  static List<ReusePlace> places(DSLContext dsl, UUID finding, int limit) {
    return dsl.selectDistinct(CREDENTIAL_REUSE_TARGET.DECKY, CREDENTIAL_REUSE_TARGET.SERVICE)
        .from(CREDENTIAL_REUSE_TARGET)
        .where(CREDENTIAL_REUSE_TARGET.REUSE_ID.eq(finding))
        .orderBy(CREDENTIAL_REUSE_TARGET.DECKY, CREDENTIAL_REUSE_TARGET.SERVICE)
        .limit(limit)
        .fetch(row -> new ReusePlace(row.value1(), row.value2()));
  }

  /** Whether a row of credentials is one of a key. */
  static Condition isOf(ReuseKey key) {
    return CREDENTIALS
        .SECRET_SHA256
        .eq(key.secretSha256())
        .and(CREDENTIALS.SECRET_KIND.eq(key.secretKind()))
        .and(CREDENTIALS.PRINCIPAL_KEY.eq(key.principalKey()));
  }

  /**
   * Whether a credential was tried at so many places. Each place is one probe of an index, however
   * many tried it there.
   */
  static boolean hasPlaces(DSLContext dsl, ReuseKey key, int least) {
    ReusePlace place = first(dsl, isOf(key));
    for (int i = 1; i < least && place != null; i++) {
      place = behind(dsl, key, place);
    }
    return place != null;
  }

  private static @Nullable ReusePlace behind(DSLContext dsl, ReuseKey key, ReusePlace place) {
    Condition sameDecoy = CREDENTIALS.DECKY_NAME.eq(place.decky());
    ReusePlace next =
        first(dsl, isOf(key).and(sameDecoy).and(CREDENTIALS.SERVICE.gt(place.service())));
    return next == null
        ? first(dsl, isOf(key).and(CREDENTIALS.DECKY_NAME.gt(place.decky())))
        : next;
  }

  private static @Nullable ReusePlace first(DSLContext dsl, Condition which) {
    return dsl.select(CREDENTIALS.DECKY_NAME, CREDENTIALS.SERVICE)
        .from(CREDENTIALS)
        .where(which)
        .orderBy(CREDENTIALS.DECKY_NAME, CREDENTIALS.SERVICE)
        .limit(1)
        .fetchOne(row -> new ReusePlace(row.value1(), row.value2()));
  }

  static CredentialReuse finding(Record row) {
    return new CredentialReuse(
        new ReuseKey(
            row.get(CREDENTIAL_REUSE.SECRET_SHA256),
            row.get(CREDENTIAL_REUSE.SECRET_KIND),
            row.get(CREDENTIAL_REUSE.PRINCIPAL_KEY)),
        row.get(CREDENTIAL_REUSE.PRINCIPAL),
        JsonText.texts(row.get(CREDENTIAL_REUSE.ATTACKER_UUIDS)).stream()
            .map(UUID::fromString)
            .toList(),
        JsonText.texts(row.get(CREDENTIAL_REUSE.ATTACKER_IPS)),
        row.get(CREDENTIAL_REUSE.TARGET_COUNT),
        row.get(CREDENTIAL_REUSE.ATTEMPT_COUNT),
        row.get(CREDENTIAL_REUSE.CONFIDENCE),
        row.get(CREDENTIAL_REUSE.FIRST_SEEN),
        row.get(CREDENTIAL_REUSE.LAST_SEEN),
        row.get(CREDENTIAL_REUSE.UPDATED_AT));
  }

  static ReuseTarget target(Record row) {
    return new ReuseTarget(
        new ReusePlace(
            row.get(CREDENTIAL_REUSE_TARGET.DECKY), row.get(CREDENTIAL_REUSE_TARGET.SERVICE)),
        row.get(CREDENTIAL_REUSE_TARGET.ATTACKER_UUID),
        row.get(CREDENTIALS.ATTACKER_IP),
        row.get(CREDENTIAL_REUSE_TARGET.ATTEMPTS),
        row.get(CREDENTIAL_REUSE_TARGET.FIRST_SEEN),
        row.get(CREDENTIAL_REUSE_TARGET.LAST_SEEN));
  }

  private static void bind(Parameters parameters, CredentialReuse row) throws SQLException {
    parameters
        .uuid(row.id())
        .text(row.key().secretSha256())
        .text(row.key().secretKind())
        .text(row.principal())
        .text(row.key().principalKey())
        .text(JsonText.ofTexts(row.attackers().stream().map(UUID::toString).toList()))
        .text(JsonText.ofTexts(row.addresses()))
        .integer(row.targetCount())
        .integer(row.attemptCount())
        .number(row.confidence())
        .time(row.firstSeen())
        .time(row.lastSeen())
        .time(row.updatedAt());
  }
}
