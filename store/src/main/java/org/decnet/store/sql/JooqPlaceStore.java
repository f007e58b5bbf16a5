package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.IntelStore.Target;
import org.decnet.engine.port.PlaceStore;
import org.decnet.model.actor.NetworkFacts;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where the addresses of attackers belong, in SQL. */
final class JooqPlaceStore implements PlaceStore {
  private final Database database;

  JooqPlaceStore(Database database) {
    this.database = database;
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
    database.write((connection, dsl) -> {
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
                  .where(ATTACKERS.UUID.eq(Bulk.marker(ATTACKERS.UUID))));
      return update.run(
          connection,
          networks.entrySet(),
          (parameters, entry) -> {
            NetworkFacts facts = entry.getValue();
            parameters
                .text(facts.countryCode())
                .text(facts.countrySource())
                .integer(facts.asn())
                .text(facts.asName())
                .text(facts.bgpPrefix())
                .text(facts.asnSource())
                .uuid(entry.getKey());
          });
    });
  }
}
