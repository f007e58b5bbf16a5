package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.FactStore;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactVisitor;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is known of attackers, from SQL. */
final class JooqFactStore implements FactStore {
  private static final int PAGE = 200;

  private final Database database;

  JooqFactStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ActorFacts> facts(UUID attacker) {
    return database.read(dsl ->
        dsl.selectFrom(ATTACKERS)
            .where(ATTACKERS.UUID.eq(attacker))
            .fetchOptional(row -> new FactRows(dsl, row, true).facts()));
  }

  @Override
  public void eachAttacker(FactVisitor visitor) throws IOException {
    Place after = null;
    do {
      List<? extends Record> page = page(after);
      after = null;
      for (Record row : page) {
        visitor.accept(database.read(dsl -> new FactRows(dsl, row, false).facts()));
        after = new Place(row.get(ATTACKERS.FIRST_SEEN), row.get(ATTACKERS.UUID));
      }
    } while (after != null);
  }

  /** Where a page ended. */
  private record Place(Instant firstSeen, UUID uuid) {}

  private List<? extends Record> page(@Nullable Place after) {
    return database.read(dsl ->
        dsl.selectFrom(ATTACKERS)
            .where(ATTACKERS.EVENT_COUNT.gt(0L))
            .and(
                after == null
                    ? DSL.noCondition()
                    : ATTACKERS
                        .FIRST_SEEN
                        .gt(after.firstSeen())
                        .or(
                            ATTACKERS
                                .FIRST_SEEN
                                .eq(after.firstSeen())
                                .and(ATTACKERS.UUID.gt(after.uuid()))))
            .orderBy(ATTACKERS.FIRST_SEEN, ATTACKERS.UUID)
            .limit(PAGE)
            .fetch());
  }
}
