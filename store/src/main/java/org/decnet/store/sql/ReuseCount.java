package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_TARGET;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Makes a finding out of all its targets: when it is new, and when some of them went. */
final class ReuseCount {
  /** With fewer places nothing is used again. */
  private static final int LEAST_PLACES = 2;

  private static final double CERTAIN = 1.0;

  private final Supplier<ReuseTable> table;

  ReuseCount(Supplier<ReuseTable> table) {
    this.table = table;
  }

  /** The findings that have a target under a condition. */
  static Set<UUID> findings(DSLContext dsl, Condition which) {
    return new LinkedHashSet<>(
        dsl.selectDistinct(CREDENTIAL_REUSE_TARGET.REUSE_ID)
            .from(CREDENTIAL_REUSE_TARGET)
            .where(which)
            .orderBy(CREDENTIAL_REUSE_TARGET.REUSE_ID)
            .fetch(CREDENTIAL_REUSE_TARGET.REUSE_ID));
  }

  /** Makes findings say what is left of their targets; those with one place go. */
  void recount(Connection connection, DSLContext dsl, Collection<UUID> ids, Instant now)
      throws SQLException {
    Map<UUID, CredentialReuse> before = ReuseTable.load(dsl, ids);
    List<CredentialReuse> left = new ArrayList<>();
    List<UUID> gone = new ArrayList<>();
    before.forEach((id, finding) -> {
      CredentialReuse counted = count(dsl, finding.key(), now);
      if (counted.targetCount() < LEAST_PLACES) {
        gone.add(id);
      } else {
        left.add(counted);
      }
    });
    Chunks.each(
        gone,
        some -> dsl.deleteFrom(CREDENTIAL_REUSE).where(CREDENTIAL_REUSE.ID.in(some)).execute());
    table.get().write(connection, left);
  }

  /** A finding that is new, with all its targets. */
  CredentialReuse make(Connection connection, DSLContext dsl, ReuseKey key, Instant now)
      throws SQLException {
    table.get().write(connection, List.of(empty(key, now)));
    dsl.insertInto(
            CREDENTIAL_REUSE_TARGET,
            CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID,
            CREDENTIAL_REUSE_TARGET.REUSE_ID,
            CREDENTIAL_REUSE_TARGET.DECKY,
            CREDENTIAL_REUSE_TARGET.SERVICE,
            CREDENTIAL_REUSE_TARGET.ATTACKER_UUID,
            CREDENTIAL_REUSE_TARGET.ATTEMPTS,
            CREDENTIAL_REUSE_TARGET.FIRST_SEEN,
            CREDENTIAL_REUSE_TARGET.LAST_SEEN)
        .select(
            dsl.select(
                    CREDENTIALS.ID,
                    DSL.val(key.id(), CREDENTIAL_REUSE_TARGET.REUSE_ID),
                    CREDENTIALS.DECKY_NAME,
                    CREDENTIALS.SERVICE,
                    CREDENTIALS.ATTACKER_UUID,
                    CREDENTIALS.ATTEMPT_COUNT,
                    CREDENTIALS.FIRST_SEEN,
                    CREDENTIALS.LAST_SEEN)
                .from(CREDENTIALS)
                .where(ReuseTable.isOf(key)))
        .execute();
    CredentialReuse finding = count(dsl, key, now);
    table.get().write(connection, List.of(finding));
    return finding;
  }

  private static CredentialReuse empty(ReuseKey key, Instant now) {
    return new CredentialReuse(key, null, List.of(), List.of(), 0, 0, CERTAIN, now, now, now);
  }

  private static CredentialReuse count(DSLContext dsl, ReuseKey key, Instant now) {
    Condition these = CREDENTIAL_REUSE_TARGET.REUSE_ID.eq(key.id());
    Field<BigDecimal> attempts = DSL.sum(CREDENTIAL_REUSE_TARGET.ATTEMPTS);
    Record5<BigDecimal, Instant, Instant, String, Integer> sums =
        dsl.select(
                attempts,
                DSL.min(CREDENTIAL_REUSE_TARGET.FIRST_SEEN),
                DSL.max(CREDENTIAL_REUSE_TARGET.LAST_SEEN),
                DSL.min(CREDENTIALS.PRINCIPAL),
                DSL.count())
            .from(CREDENTIAL_REUSE_TARGET)
            .join(CREDENTIALS)
            .on(CREDENTIALS.ID.eq(CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID))
            .where(these)
            .fetchSingle();
    if (sums.value5() == 0) {
      return empty(key, now);
    }
    Result<Record2<UUID, String>> attackers = attackers(dsl, these);
    return new CredentialReuse(
        key,
        sums.value4(),
        attackers.getValues(CREDENTIAL_REUSE_TARGET.ATTACKER_UUID),
        attackers.getValues(CREDENTIALS.ATTACKER_IP),
        dsl.fetchCount(
            DSL.selectDistinct(CREDENTIAL_REUSE_TARGET.DECKY, CREDENTIAL_REUSE_TARGET.SERVICE)
                .from(CREDENTIAL_REUSE_TARGET)
                .where(these)),
        sums.value1().longValue(),
        CERTAIN,
        sums.value2(),
        sums.value3(),
        now);
  }

  private static Result<Record2<UUID, String>> attackers(DSLContext dsl, Condition these) {
    return dsl.select(CREDENTIAL_REUSE_TARGET.ATTACKER_UUID, CREDENTIALS.ATTACKER_IP)
        .from(CREDENTIAL_REUSE_TARGET)
        .join(CREDENTIALS)
        .on(CREDENTIALS.ID.eq(CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID))
        .where(these)
        .groupBy(CREDENTIAL_REUSE_TARGET.ATTACKER_UUID, CREDENTIALS.ATTACKER_IP)
        .orderBy(CREDENTIAL_REUSE_TARGET.ATTACKER_UUID)
        .limit(CredentialReuse.MOST_NAMED)
        .fetch();
  }
}
