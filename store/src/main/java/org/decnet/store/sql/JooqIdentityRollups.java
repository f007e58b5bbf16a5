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
import org.decnet.engine.port.IdentityRollups;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sums over the attackers of an identity, in SQL. */
final class JooqIdentityRollups implements IdentityRollups {
  private static final int MOST_SECRETS = 50;
  private static final double SECONDS_PER_HOUR = 3600;

  private static final Field<Integer> ADDRESSES = DSL.countDistinct(ATTACKERS.IP);
  private static final Field<Integer> ASNS = DSL.countDistinct(ATTACKERS.ASN);
  private static final Field<Integer> COUNTRIES = DSL.countDistinct(ATTACKERS.COUNTRY_CODE);
  private static final Field<Instant> LAST = DSL.max(ATTACKERS.LAST_SEEN);

  private static final Field<Integer> ACCOUNTS = DSL.countDistinct(CREDENTIALS.PRINCIPAL_KEY);

  private final Database database;

  JooqIdentityRollups(Database database) {
    this.database = database;
  }

  @Override
  public Optional<IdentityRollup> rollup(UUID identity) {
    Condition its = ATTACKERS.IDENTITY_ID.eq(identity);
    return database.read(dsl -> {
      Record sums =
          dsl.select(ADDRESSES, ASNS, COUNTRIES, LAST).from(ATTACKERS).where(its).fetchSingle();
      Instant last = sums.get(LAST);
      return last == null
          ? Optional.empty()
          : Optional.of(
              new IdentityRollup(
                  identity,
                  last,
                  sums.get(ADDRESSES),
                  known(sums.get(ASNS)),
                  sums.get(ASNS) == 0 ? null : (Double) networkHours(dsl, its),
                  touched(dsl, its, ATTACKER_CONTACT.SERVICE),
                  touched(dsl, its, ATTACKER_CONTACT.DECKY),
                  known(sums.get(COUNTRIES)),
                  secrets(dsl, its)));
    });
  }

  /** Nothing is known of networks and countries where no table of them is read. */
  private static @Nullable Long known(int count) {
    return count == 0 ? null : (Long) (long) count;
  }

  private static double networkHours(DSLContext dsl, Condition its) {
    var span =
        dsl.select(DSL.min(ATTACKERS.FIRST_SEEN), DSL.max(ATTACKERS.LAST_SEEN))
            .from(ATTACKERS)
            .where(its)
            .and(ATTACKERS.ASN.isNotNull())
            .fetchSingle();
    return Duration.between(span.value1(), span.value2()).toSeconds() / SECONDS_PER_HOUR;
  }

  private static long touched(DSLContext dsl, Condition its, Field<String> what) {
    return dsl.select(DSL.countDistinct(what))
        .from(ATTACKER_CONTACT)
        .join(ATTACKERS)
        .on(ATTACKERS.UUID.eq(ATTACKER_CONTACT.ATTACKER_UUID))
        .where(its)
        .and(what.ne(""))
        .fetchSingle()
        .value1();
  }

  private static List<IdentityRollup.SharedSecret> secrets(DSLContext dsl, Condition its) {
    Field<Integer> addresses = DSL.countDistinct(CREDENTIALS.ATTACKER_IP);
    Field<Integer> services = DSL.countDistinct(CREDENTIALS.SERVICE);
    Field<Integer> deckies = DSL.countDistinct(CREDENTIALS.DECKY_NAME);
    return dsl.select(CREDENTIALS.SECRET_SHA256, ACCOUNTS, addresses, services, deckies)
        .from(CREDENTIALS)
        .join(ATTACKERS)
        .on(ATTACKERS.UUID.eq(CREDENTIALS.ATTACKER_UUID))
        .where(its)
        .groupBy(CREDENTIALS.SECRET_SHA256)
        .orderBy(ACCOUNTS.desc(), CREDENTIALS.SECRET_SHA256)
        .limit(MOST_SECRETS)
        .fetch(row ->
            new IdentityRollup.SharedSecret(
                row.value1(),
                row.get(ACCOUNTS),
                row.get(addresses),
                row.get(services),
                row.get(deckies)));
  }
}
