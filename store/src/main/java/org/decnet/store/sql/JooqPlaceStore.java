package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.IntelStore.Target;
import org.decnet.engine.port.PlaceStore;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.feed.Feed;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where the addresses of attackers belong, in SQL. */
final class JooqPlaceStore implements PlaceStore {
  private final Database database;
  private final Clock clock;

  JooqPlaceStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Target> attackers(@Nullable UUID after, boolean unplacedOnly, int limit) {
    Condition behind = after == null ? DSL.noCondition() : ATTACKERS.UUID.gt(after);
    Condition unplaced =
        unplacedOnly
            ? ATTACKERS.COUNTRY_SOURCE.isNull().and(ATTACKERS.ASN_SOURCE.isNull())
            : DSL.noCondition();
    return database.read(dsl ->
        dsl.select(ATTACKERS.UUID, ATTACKERS.IP)
            .from(ATTACKERS)
            .where(behind.and(unplaced))
            .orderBy(ATTACKERS.UUID)
            .limit(limit)
            .fetch(row -> new Target(row.get(ATTACKERS.UUID), row.get(ATTACKERS.IP))));
  }

  @Override
  public void place(Map<UUID, NetworkFacts> networks) {
    if (networks.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      Map<UUID, NetworkFacts> moved = new HashMap<>(networks);
      moved.entrySet().removeAll(known(dsl, networks.keySet()).entrySet());
      Bulk update =
          Bulk.of(
              dsl,
              dsl.update(ATTACKERS)
                  .set(ATTACKERS.COUNTRY_CODE, Bulk.marker(ATTACKERS.COUNTRY_CODE))
                  .set(ATTACKERS.COUNTRY_SOURCE, Bulk.marker(ATTACKERS.COUNTRY_SOURCE))
                  .set(ATTACKERS.ASN, Bulk.marker(ATTACKERS.ASN))
                  .set(ATTACKERS.AS_NAME, Bulk.marker(ATTACKERS.AS_NAME))
                  .set(ATTACKERS.BGP_PREFIX, Bulk.marker(ATTACKERS.BGP_PREFIX))
                  .set(ATTACKERS.ASN_SOURCE, Bulk.marker(ATTACKERS.ASN_SOURCE))
                  .set(ATTACKERS.UPDATED_AT, Bulk.marker(ATTACKERS.UPDATED_AT))
                  .where(ATTACKERS.UUID.eq(Bulk.marker(ATTACKERS.UUID))));
      DueTable.mark(dsl, connection, Feed.ATTACKERS, moved.keySet());
      return update.run(
          connection,
          moved.entrySet(),
          (parameters, entry) -> {
            NetworkFacts facts = entry.getValue();
            parameters
                .text(facts.countryCode())
                .text(facts.countrySource())
                .integer(facts.asn())
                .text(facts.asName())
                .text(facts.bgpPrefix())
                .text(facts.asnSource())
                .time(now)
                .uuid(entry.getKey());
          });
    });
  }

  /** What is kept already: who stays where he was is not looked at anew by the clusterer. */
  private static Map<UUID, NetworkFacts> known(DSLContext dsl, Set<UUID> attackers) {
    Map<UUID, NetworkFacts> known = new HashMap<>();
    Chunks.each(
        attackers,
        some ->
            dsl.selectFrom(ATTACKERS)
                .where(ATTACKERS.UUID.in(some))
                .forEach(row ->
                    known.put(
                        row.get(ATTACKERS.UUID),
                        new NetworkFacts(
                            row.get(ATTACKERS.COUNTRY_CODE),
                            row.get(ATTACKERS.COUNTRY_SOURCE),
                            row.get(ATTACKERS.ASN),
                            row.get(ATTACKERS.AS_NAME),
                            row.get(ATTACKERS.BGP_PREFIX),
                            row.get(ATTACKERS.ASN_SOURCE)))));
    return known;
  }
}
