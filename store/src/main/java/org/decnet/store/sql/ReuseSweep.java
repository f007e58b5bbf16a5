package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_PENDING;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_TARGET;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.credential.ReusePlace;
import org.decnet.store.generated.tables.Credentials;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads the credentials that are to be looked at, each with what the database knows about its kin.
 * All of it are probes of indexes: how often a credential was tried costs nothing.
 */
final class ReuseSweep {
  private static final Credentials OTHER = CREDENTIALS.as("other");

  /** Whether its finding has its place already. */
  private static final Field<Boolean> PLACE_KNOWN =
      DSL.field(
              DSL.exists(
                  DSL.selectOne()
                      .from(CREDENTIAL_REUSE_TARGET)
                      .where(CREDENTIAL_REUSE_TARGET.REUSE_ID.eq(CREDENTIAL_REUSE.ID))
                      .and(CREDENTIAL_REUSE_TARGET.DECKY.eq(CREDENTIALS.DECKY_NAME))
                      .and(CREDENTIAL_REUSE_TARGET.SERVICE.eq(CREDENTIALS.SERVICE))))
          .as("place_known");

  /** Whether the same was tried at another place; four ranges of one index. */
  private static final Field<Boolean> ELSEWHERE =
      DSL.field(
              other(OTHER.DECKY_NAME.lt(CREDENTIALS.DECKY_NAME))
                  .or(other(OTHER.DECKY_NAME.gt(CREDENTIALS.DECKY_NAME)))
                  .or(atThisDecoy(OTHER.SERVICE.lt(CREDENTIALS.SERVICE)))
                  .or(atThisDecoy(OTHER.SERVICE.gt(CREDENTIALS.SERVICE))))
          .as("elsewhere");

  private static final List<Field<?>> COLUMNS =
      List.of(
          CREDENTIALS.ID,
          CREDENTIALS.SECRET_SHA256,
          CREDENTIALS.SECRET_KIND,
          CREDENTIALS.PRINCIPAL_KEY,
          CREDENTIALS.DECKY_NAME,
          CREDENTIALS.SERVICE,
          CREDENTIALS.ATTACKER_UUID,
          CREDENTIALS.ATTACKER_IP,
          CREDENTIALS.PRINCIPAL,
          CREDENTIALS.ATTEMPT_COUNT,
          CREDENTIALS.FIRST_SEEN,
          CREDENTIALS.LAST_SEEN,
          CREDENTIAL_REUSE.ID,
          PLACE_KNOWN,
          ELSEWHERE);

  private ReuseSweep() {}

  /**
   * A credential that is new or was tried again.
   *
   * @param reuse its finding; null if there is none yet
   * @param placeKnown whether the finding has its place
   * @param elsewhere whether the same was tried at another place
   */
  record Changed(
      UUID credential,
      ReuseKey key,
      @Nullable UUID reuse,
      boolean placeKnown,
      boolean elsewhere,
      ReusePlace place,
      Who who,
      long attempts,
      Instant firstSeen,
      Instant lastSeen) {}

  /** Who tried it, and under which name. */
  record Who(UUID attacker, String ip, @Nullable String principal) {}

  static List<Changed> read(DSLContext dsl, int limit) {
    return dsl.select(COLUMNS)
        .from(CREDENTIAL_REUSE_PENDING)
        .join(CREDENTIALS)
        .on(CREDENTIALS.ID.eq(CREDENTIAL_REUSE_PENDING.CREDENTIAL_ID))
        .leftJoin(CREDENTIAL_REUSE)
        .on(CREDENTIAL_REUSE.SECRET_SHA256.eq(CREDENTIALS.SECRET_SHA256))
        .and(CREDENTIAL_REUSE.SECRET_KIND.eq(CREDENTIALS.SECRET_KIND))
        .and(CREDENTIAL_REUSE.PRINCIPAL_KEY.eq(CREDENTIALS.PRINCIPAL_KEY))
        .orderBy(CREDENTIAL_REUSE_PENDING.CREDENTIAL_ID)
        .limit(limit)
        .fetch(ReuseSweep::changed);
  }

  static boolean isDue(DSLContext dsl) {
    return dsl.fetchExists(CREDENTIAL_REUSE_PENDING);
  }

  static void done(DSLContext dsl, List<UUID> credentials) {
    Chunks.each(
        credentials,
        some ->
            dsl.deleteFrom(CREDENTIAL_REUSE_PENDING)
                .where(CREDENTIAL_REUSE_PENDING.CREDENTIAL_ID.in(some))
                .execute());
  }

  private static Condition other(Condition place) {
    return DSL.exists(
        DSL.selectOne()
            .from(OTHER)
            .where(OTHER.SECRET_SHA256.eq(CREDENTIALS.SECRET_SHA256))
            .and(OTHER.SECRET_KIND.eq(CREDENTIALS.SECRET_KIND))
            .and(OTHER.PRINCIPAL_KEY.eq(CREDENTIALS.PRINCIPAL_KEY))
            .and(place));
  }

  private static Condition atThisDecoy(Condition service) {
    return other(OTHER.DECKY_NAME.eq(CREDENTIALS.DECKY_NAME).and(service));
  }

  private static Changed changed(Record row) {
    return new Changed(
        row.get(CREDENTIALS.ID),
        new ReuseKey(
            row.get(CREDENTIALS.SECRET_SHA256),
            row.get(CREDENTIALS.SECRET_KIND),
            row.get(CREDENTIALS.PRINCIPAL_KEY)),
        row.get(CREDENTIAL_REUSE.ID),
        row.get(PLACE_KNOWN),
        row.get(ELSEWHERE),
        new ReusePlace(row.get(CREDENTIALS.DECKY_NAME), row.get(CREDENTIALS.SERVICE)),
        new Who(
            row.get(CREDENTIALS.ATTACKER_UUID),
            row.get(CREDENTIALS.ATTACKER_IP),
            row.get(CREDENTIALS.PRINCIPAL)),
        row.get(CREDENTIALS.ATTEMPT_COUNT),
        row.get(CREDENTIALS.FIRST_SEEN),
        row.get(CREDENTIALS.LAST_SEEN));
  }
}
