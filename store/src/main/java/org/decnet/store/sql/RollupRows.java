package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_CONTACT;
import static org.decnet.store.generated.Tables.CREDENTIALS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.lift.identity.IdentityRollup;
import org.decnet.engine.lift.identity.IdentityRollup.SharedSecret;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the rows of an identity's attackers add up to (spec 03, section 2). */
final class RollupRows {
  /** Most secrets of one identity. */
  private static final int MOST_SECRETS = 50;

  private static final double SECONDS_PER_HOUR = 3600;

  private RollupRows() {}

  /** The sum over an identity that stands for itself; empty if it has no attackers. */
  static Optional<IdentityRollup> of(DSLContext dsl, UUID identity) {
    Condition members = Clusters.attackersOf(identity);
    Field<Integer> addresses = DSL.count();
    Field<Integer> networks = DSL.countDistinct(ATTACKERS.ASN);
    Field<Integer> countries = DSL.countDistinct(ATTACKERS.COUNTRY_CODE);
    Field<Instant> last = DSL.max(ATTACKERS.LAST_SEEN);
    Record row =
        dsl.select(addresses, networks, countries, last)
            .from(ATTACKERS)
            .where(members)
            .fetchSingle();
    if (row.get(addresses) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new IdentityRollup(
            identity,
            row.get(last),
            row.get(addresses),
            known(row.get(networks)),
            networkSpanHours(dsl, members),
            touched(dsl, members, ATTACKER_CONTACT.SERVICE),
            touched(dsl, members, ATTACKER_CONTACT.DECKY),
            known(row.get(countries)),
            secrets(dsl, members)));
  }

  /** No known network or country says nothing about their number. */
  private static @Nullable Long known(int count) {
    return count == 0 ? null : (long) count;
  }

  /** Between the first sights of the first and of the last network. */
  private static @Nullable Double networkSpanHours(DSLContext dsl, Condition members) {
    List<Instant> firsts =
        dsl.select(DSL.min(ATTACKERS.FIRST_SEEN))
            .from(ATTACKERS)
            .where(members)
            .and(ATTACKERS.ASN.isNotNull())
            .groupBy(ATTACKERS.ASN)
            .orderBy(DSL.min(ATTACKERS.FIRST_SEEN))
            .fetch(row -> row.value1());
    return firsts.isEmpty()
        ? null
        : Duration.between(firsts.getFirst(), firsts.getLast()).toSeconds() / SECONDS_PER_HOUR;
  }

  private static long touched(DSLContext dsl, Condition members, Field<String> what) {
    return dsl.select(DSL.countDistinct(what))
        .from(ATTACKER_CONTACT)
        .join(ATTACKERS)
        .on(ATTACKERS.UUID.eq(ATTACKER_CONTACT.ATTACKER_UUID))
        .where(members)
        .and(what.ne(""))
        .fetchSingle()
        .value1();
  }

  private static List<SharedSecret> secrets(DSLContext dsl, Condition members) {
    Field<Integer> accounts = DSL.countDistinct(CREDENTIALS.PRINCIPAL_KEY);
    Field<Integer> addresses = DSL.countDistinct(CREDENTIALS.ATTACKER_UUID);
    Field<Integer> services = DSL.countDistinct(CREDENTIALS.SERVICE);
    Field<Integer> deckies = DSL.countDistinct(CREDENTIALS.DECKY_NAME);
    return dsl.select(CREDENTIALS.SECRET_SHA256, accounts, addresses, services, deckies)
        .from(CREDENTIALS)
        .join(ATTACKERS)
        .on(ATTACKERS.UUID.eq(CREDENTIALS.ATTACKER_UUID))
        .where(members)
        .groupBy(CREDENTIALS.SECRET_SHA256)
        .orderBy(accounts.desc(), CREDENTIALS.SECRET_SHA256)
        .limit(MOST_SECRETS)
        .fetch(row ->
            new SharedSecret(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }
}
