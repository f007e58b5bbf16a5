package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.IntelStore;
import org.decnet.model.feed.Feed;
import org.decnet.model.intel.AttackerIntel;
import org.jooq.Field;

/** What providers say of attackers, in SQL. */
final class JooqIntelStore implements IntelStore {
  private final Database database;

  JooqIntelStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<AttackerIntel> intel(UUID attacker) {
    return database.read(dsl ->
        dsl.selectFrom(ATTACKER_INTEL)
            .where(ATTACKER_INTEL.ATTACKER_UUID.eq(attacker))
            .fetchOptional(IntelTable::intel));
  }

  @Override
  public void save(List<AttackerIntel> intel) {
    if (intel.isEmpty()) {
      return;
    }
    database.write((connection, dsl) -> {
      for (AttackerIntel one : intel) {
        Map<Field<?>, Object> columns = IntelTable.columns(one);
        dsl.insertInto(ATTACKER_INTEL)
            .set(ATTACKER_INTEL.ATTACKER_UUID, one.attackerUuid())
            .set(columns)
            .onConflict(ATTACKER_INTEL.ATTACKER_UUID)
            .doUpdate()
            .set(columns)
            .execute();
      }
      DueTable.mark(
          dsl,
          connection,
          Feed.ATTACKERS,
          intel.stream().map(AttackerIntel::attackerUuid).toList());
      return intel.size();
    });
  }

  @Override
  public List<Target> due(Instant now, int limit) {
    return database.read(dsl ->
        dsl.select(ATTACKERS.UUID, ATTACKERS.IP)
            .from(ATTACKERS)
            .leftJoin(ATTACKER_INTEL)
            .on(ATTACKER_INTEL.ATTACKER_UUID.eq(ATTACKERS.UUID))
            .where(ATTACKER_INTEL.EXPIRES_AT.isNull().or(ATTACKER_INTEL.EXPIRES_AT.le(now)))
            .orderBy(ATTACKERS.LAST_SEEN.desc(), ATTACKERS.UUID)
            .limit(limit)
            .fetch(row -> new Target(row.get(ATTACKERS.UUID), row.get(ATTACKERS.IP))));
  }
}
