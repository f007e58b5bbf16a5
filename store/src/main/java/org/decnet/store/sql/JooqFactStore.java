package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.SESSION;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.FactStore;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.Breadth;
import org.decnet.model.fact.FactVisitor;
import org.decnet.model.fact.ScopeVisitor;
import org.decnet.model.tag.Scope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What is known of attackers, from SQL. */
final class JooqFactStore implements FactStore {
  private final Database database;

  JooqFactStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ActorFacts> facts(UUID attacker) {
    return database.read(dsl ->
        dsl.selectFrom(ATTACKERS)
            .where(ATTACKERS.UUID.eq(attacker))
            .fetchOptional(
                row -> FactRows.all(dsl, List.of(row), new CommonValues()).facts(dsl, row)));
  }

  @Override
  public Optional<ActorFacts> facts(SessionId session) {
    return database.read(dsl ->
        dsl.select(ATTACKERS.fields())
            .from(ATTACKERS)
            .join(SESSION)
            .on(SESSION.ATTACKER_UUID.eq(ATTACKERS.UUID))
            .where(SESSION.SESSION_ID.eq(session.value()))
            .fetchOptional(row -> new SessionFactRows(dsl, row, session).facts()));
  }

  @Override
  public void eachAttacker(FactVisitor visitor) throws IOException {
    // Whom only lookups know did nothing that could be told.
    each(ATTACKERS.EVENT_COUNT.gt(0L), FactRows::briefly, visitor);
  }

  @Override
  public void each(Scope scope, FactVisitor visitor) throws IOException {
    CommonValues common = new CommonValues();
    Reading all = (dsl, rows) -> FactRows.all(dsl, rows, common);
    switch (scope) {
      case Scope.Fleet fleet -> each(ATTACKERS.EVENT_COUNT.gt(0L), all, visitor);
      case Scope.OfAttacker of -> each(ATTACKERS.UUID.eq(of.attacker()), all, visitor);
      case Scope.OfIdentity of -> each(Clusters.attackersOf(of.identity()), all, visitor);
      case Scope.OfCampaign of ->
          each(
              ATTACKERS.IDENTITY_ID.in(ScopePages.standingForIdentitiesOf(of.campaign())),
              all,
              visitor);
      case Scope.OfSession of -> {
        ActorFacts facts = facts(of.session()).orElse(null);
        if (facts != null) {
          visitor.accept(facts);
        }
      }
    }
  }

  @Override
  public void eachScope(Breadth widest, ScopeVisitor visitor) throws IOException {
    new ScopePages(database, scope -> facts -> each(scope, facts)).each(widest, visitor);
  }

  /** Reads what is known of the attackers of a few rows. */
  @FunctionalInterface
  private interface Reading {
    FactRows read(DSLContext dsl, List<Record> rows);
  }

  private void each(Condition who, Reading reading, FactVisitor visitor) throws IOException {
    SeenPages<Record> pages =
        new SeenPages<>(
            database,
            ATTACKERS.FIRST_SEEN,
            ATTACKERS.UUID,
            (dsl, after, limit) ->
                List.copyOf(
                    dsl.selectFrom(ATTACKERS)
                        .where(who)
                        .and(after.orElse(DSL.noCondition()))
                        .orderBy(ATTACKERS.FIRST_SEEN, ATTACKERS.UUID)
                        .limit(limit)
                        .fetch()));
    pages.eachPage(page -> {
      for (List<Record> run : AttackerGroup.runs(page)) {
        FactRows facts = database.read(dsl -> reading.read(dsl, run));
        for (Record row : run) {
          visitor.accept(database.read(dsl -> facts.facts(dsl, row)));
        }
      }
    });
  }
}
