package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.DECKY_LIFECYCLE;
import static org.decnet.store.generated.Tables.FLEET_DECKIES;
import static org.decnet.store.generated.Tables.SWARM_DECKIES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.engine.port.DeckyStore;
import org.decnet.model.Page;
import org.decnet.model.bus.Message;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyLifecycle.Status;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Decoys in SQL. */
final class JooqDeckyStore implements DeckyStore {
  private static final List<String> OPEN = List.of(Status.PENDING.word(), Status.RUNNING.word());

  private final Database database;
  private final OutboxAppender appender;
  private final Clock clock;

  JooqDeckyStore(Database database, OutboxAppender appender, Clock clock) {
    this.database = database;
    this.appender = appender;
    this.clock = clock;
  }

  @Override
  public Outcome add(Decky decky, int most, Wish wish) {
    return written((connection, dsl) -> {
      if (dsl.fetchExists(FLEET_DECKIES, DeckyTable.is(decky.name()))
          || dsl.fetchExists(SWARM_DECKIES, SWARM_DECKIES.NAME.eq(decky.name()))) {
        return Outcome.NAME_TAKEN;
      }
      if (dsl.fetchCount(FLEET_DECKIES, here()) >= most) {
        return Outcome.LIMIT;
      }
      dsl.insertInto(FLEET_DECKIES).set(DeckyTable.values(decky)).execute();
      take(connection, dsl, wish);
      return Outcome.TAKEN;
    });
  }

  @Override
  public Outcome change(String name, Function<Decky, @Nullable Decky> change, Wish wish) {
    return written((connection, dsl) -> {
      Optional<Decky> before = one(dsl, name);
      if (before.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      Condition busy = DECKY_LIFECYCLE.DECKY.eq(name).and(DECKY_LIFECYCLE.STATUS.in(OPEN));
      Decky after = dsl.fetchExists(DECKY_LIFECYCLE, busy) ? null : change.apply(before.get());
      if (after == null) {
        return Outcome.BUSY;
      }
      put(dsl, after);
      take(connection, dsl, wish);
      return Outcome.TAKEN;
    });
  }

  private void take(Connection connection, DSLContext dsl, Wish wish) throws SQLException {
    DeckyLifecycle row = wish.row();
    if (row != null) {
      dsl.insertInto(DECKY_LIFECYCLE).set(DeckyTable.values(row)).execute();
    }
    if (wish.line() != null) {
      AuditTable.add(dsl, wish.line());
    }
    appender.append(connection, dsl, wish.told(), clock.instant());
  }

  @Override
  public Optional<Decky> decky(String name) {
    return database.read(dsl -> one(dsl, name));
  }

  private static Optional<Decky> one(DSLContext dsl, String name) {
    return dsl.selectFrom(FLEET_DECKIES)
        .where(DeckyTable.is(name))
        .fetchOptional(DeckyTable::decky);
  }

  @Override
  public List<Decky> all() {
    return database.read(dsl ->
        dsl.selectFrom(FLEET_DECKIES)
            .where(here())
            .orderBy(FLEET_DECKIES.NAME)
            .fetch(DeckyTable::decky));
  }

  @Override
  public Page<Decky> page(int limit, int offset) {
    return Pages.of(
        database,
        FLEET_DECKIES,
        here(),
        List.of(FLEET_DECKIES.NAME),
        limit,
        offset,
        DeckyTable::decky);
  }

  @Override
  public List<DeckyLifecycle> operations(Collection<UUID> ids) {
    return lifecycles(DECKY_LIFECYCLE.ID.in(ids));
  }

  @Override
  public List<DeckyLifecycle> newest(int most) {
    return database.read(dsl ->
        dsl.selectFrom(DECKY_LIFECYCLE)
            .where(DECKY_LIFECYCLE.HOST_UUID.eq(DeckyTable.HERE))
            .orderBy(DECKY_LIFECYCLE.STARTED_AT.desc(), DECKY_LIFECYCLE.ID.desc())
            .limit(most)
            .fetch(DeckyTable::lifecycle)
            .reversed());
  }

  @Override
  public List<DeckyLifecycle> open() {
    return lifecycles(
        DECKY_LIFECYCLE.STATUS.in(OPEN).and(DECKY_LIFECYCLE.HOST_UUID.eq(DeckyTable.HERE)));
  }

  private List<DeckyLifecycle> lifecycles(Condition which) {
    return database.read(dsl ->
        dsl.selectFrom(DECKY_LIFECYCLE)
            .where(which)
            .orderBy(DECKY_LIFECYCLE.STARTED_AT, DECKY_LIFECYCLE.ID)
            .fetch(DeckyTable::lifecycle));
  }

  @Override
  public void settle(
      DeckyLifecycle operation, @Nullable Decky now, boolean gone, List<Message> told) {
    written((connection, dsl) -> {
      dsl.update(DECKY_LIFECYCLE)
          .set(DeckyTable.values(operation))
          .where(DECKY_LIFECYCLE.ID.eq(operation.id()))
          .execute();
      if (gone) {
        dsl.deleteFrom(FLEET_DECKIES).where(DeckyTable.is(operation.decky())).execute();
      } else if (now != null) {
        put(dsl, now);
      }
      appender.append(connection, dsl, told, clock.instant());
      return Outcome.TAKEN;
    });
  }

  @Override
  public void found(Decky now, List<Message> told) {
    written((connection, dsl) -> {
      dsl.update(FLEET_DECKIES)
          .set(FLEET_DECKIES.STATE, now.state().word())
          .set(FLEET_DECKIES.PROBLEM, DeckyTable.problem(now))
          .where(DeckyTable.is(now.name()))
          .execute();
      appender.append(connection, dsl, told, clock.instant());
      return Outcome.TAKEN;
    });
  }

  private Outcome written(Database.Transaction<Outcome> work) {
    Outcome outcome = database.write(work);
    appender.announce();
    return outcome;
  }

  private static void put(DSLContext dsl, Decky decky) {
    dsl.update(FLEET_DECKIES)
        .set(DeckyTable.values(decky))
        .where(DeckyTable.is(decky.name()))
        .execute();
  }

  private static Condition here() {
    return FLEET_DECKIES.HOST_UUID.eq(DeckyTable.HERE);
  }
}
