package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.SESSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.Session;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;

/** Attackers, sessions, commands and credentials, from SQL. */
final class JooqActorStore implements ActorStore {
  private final Database database;

  JooqActorStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<Attacker> attackers(AttackerQuery query) {
    return database.read(dsl -> {
      Condition wanted = FoundAddresses.narrowed(dsl, query);
      return new Page<>(
          dsl.fetchCount(ATTACKERS, wanted),
          Limits.rows(query.limit()),
          Limits.offset(query.offset()),
          slice(dsl, wanted, query));
    });
  }

  @Override
  public List<Attacker> slice(AttackerQuery query) {
    return database.read(dsl -> slice(dsl, FoundAddresses.narrowed(dsl, query), query));
  }

  @Override
  public long count(AttackerQuery query) {
    return database.read(dsl -> dsl.fetchCount(ATTACKERS, ActorConditions.of(query)));
  }

  private static List<Attacker> slice(DSLContext dsl, Condition wanted, AttackerQuery query) {
    return dsl.selectFrom(ATTACKERS)
        .where(wanted)
        .orderBy(order(query.sort()))
        .limit(Limits.rows(query.limit()))
        .offset(Limits.offset(query.offset()))
        .fetch(ActorRows::attacker);
  }

  @Override
  public Optional<Attacker> attacker(UUID uuid) {
    return database.read(dsl ->
        dsl.selectFrom(ATTACKERS)
            .where(ATTACKERS.UUID.eq(uuid))
            .fetchOptional(ActorRows::attacker));
  }

  @Override
  public Page<Session> sessions(SessionQuery query) {
    return Pages.of(
        database,
        SESSION,
        ActorConditions.of(query),
        List.of(SESSION.STARTED_AT.desc(), SESSION.SESSION_ID.asc()),
        query.limit(),
        query.offset(),
        ActorRows::session);
  }

  @Override
  public Optional<Session> session(SessionId id) {
    return database.read(dsl ->
        dsl.selectFrom(SESSION)
            .where(SESSION.SESSION_ID.eq(Widths.session(id)))
            .fetchOptional(ActorRows::session));
  }

  @Override
  public Page<TypedCommand> commands(SessionId session, int limit, int offset) {
    return Pages.of(
        database,
        COMMAND,
        COMMAND.SESSION_ID.eq(Widths.session(session)),
        List.of(COMMAND.ORDINAL.asc()),
        limit,
        offset,
        ActorRows::command);
  }

  @Override
  public Page<TypedCommand> commands(UUID attacker, int limit, int offset) {
    return Pages.of(
        database,
        COMMAND,
        COMMAND.ATTACKER_UUID.eq(attacker),
        List.of(COMMAND.TIME.desc(), COMMAND.EVENT_ID.desc()),
        limit,
        offset,
        ActorRows::command);
  }

  @Override
  public Page<TypedCommand> commands(UUID attacker, String service, int limit, int offset) {
    return Pages.of(
        database,
        COMMAND,
        COMMAND.ATTACKER_UUID.eq(attacker).and(COMMAND.SERVICE.eq(service)),
        List.of(COMMAND.TIME.desc(), COMMAND.EVENT_ID.desc()),
        limit,
        offset,
        ActorRows::command);
  }

  @Override
  public Page<Credential> credentials(UUID attacker, int limit, int offset) {
    return Pages.of(
        database,
        CREDENTIALS,
        CREDENTIALS.ATTACKER_UUID.eq(attacker),
        List.of(CREDENTIALS.ATTEMPT_COUNT.desc(), CREDENTIALS.ID.asc()),
        limit,
        offset,
        ActorRows::credential);
  }

  private static List<OrderField<?>> order(AttackerQuery.Sort sort) {
    OrderField<?> first =
        switch (sort) {
          case RECENT -> ATTACKERS.LAST_SEEN.desc();
          case ACTIVE -> ATTACKERS.EVENT_COUNT.desc();
          case TRAVERSALS -> ATTACKERS.DECKY_COUNT.desc();
          case SCORE -> ATTACKERS.SCORE.desc();
        };
    return List.of(first, ATTACKERS.IP.asc());
  }
}
