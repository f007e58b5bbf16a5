package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_TARGET;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.decnet.engine.bus.CredentialFact.ReuseDetected;
import org.decnet.engine.port.ReuseQuery;
import org.decnet.engine.port.ReuseStore;
import org.decnet.model.Page;
import org.decnet.model.bus.Message;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseTarget;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Credentials that are used again, in SQL. */
final class JooqReuseStore implements ReuseStore {
  private final Database database;
  private final Supplier<ReuseFold> fold;
  private final OutboxAppender outbox;
  private final Clock clock;

  JooqReuseStore(Database database, Supplier<ReuseFold> fold, OutboxAppender outbox, Clock clock) {
    this.database = database;
    this.fold = fold;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Sweep sweep(int leastTargets, int limit) {
    if (leastTargets < 2 || limit < 1) {
      throw new IllegalArgumentException("leastTargets must be 2 or more and limit 1 or more");
    }
    if (!database.read(ReuseSweep::isDue)) {
      return Sweep.NOTHING; // without keeping others from writing
    }
    Instant now = clock.instant();
    Sweep sweep =
        database.write((connection, dsl) -> {
          List<ReuseSweep.Changed> changed = ReuseSweep.read(dsl, limit);
          ReuseFold.Outcome outcome = fold.get().add(connection, dsl, changed, leastTargets, now);
          ReuseSweep.done(dsl, changed.stream().map(ReuseSweep.Changed::credential).toList());
          List<Message> told = new ArrayList<>();
          Stream.concat(outcome.found().stream(), outcome.grown().stream())
              .map(finding ->
                  new ReuseDetected(
                      finding, ReuseTable.places(dsl, finding.id(), ReuseDetected.MOST_PLACES)))
              .map(ReuseDetected::message)
              .forEach(told::add);
          outbox.append(connection, dsl, told, now);
          return new Sweep(changed.size(), outcome.found().size(), outcome.grown().size());
        });
    if (sweep.found() + sweep.grown() > 0) {
      outbox.announce();
    }
    return sweep;
  }

  @Override
  public Page<CredentialReuse> findings(ReuseQuery query) {
    Condition condition = CREDENTIAL_REUSE.TARGET_COUNT.ge((long) query.leastTargets());
    if (query.secretKind() != null) {
      condition = condition.and(CREDENTIAL_REUSE.SECRET_KIND.eq(query.secretKind()));
    }
    if (query.attacker() != null) {
      condition =
          condition.and(
              CREDENTIAL_REUSE.ID.in(
                  DSL.select(CREDENTIAL_REUSE_TARGET.REUSE_ID)
                      .from(CREDENTIAL_REUSE_TARGET)
                      .where(CREDENTIAL_REUSE_TARGET.ATTACKER_UUID.eq(query.attacker()))));
    }
    return Pages.of(
        database,
        CREDENTIAL_REUSE,
        condition,
        List.of(
            CREDENTIAL_REUSE.TARGET_COUNT.desc(),
            CREDENTIAL_REUSE.LAST_SEEN.desc(),
            CREDENTIAL_REUSE.ID.asc()),
        query.limit(),
        query.offset(),
        ReuseTable::finding);
  }

  @Override
  public Optional<CredentialReuse> finding(UUID id) {
    return database.read(dsl -> Optional.ofNullable(ReuseTable.load(dsl, List.of(id)).get(id)));
  }

  @Override
  public Page<ReuseTarget> targets(UUID finding, int limit, int offset) {
    return Pages.of(
        database,
        CREDENTIAL_REUSE_TARGET
            .join(CREDENTIALS)
            .on(CREDENTIALS.ID.eq(CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID)),
        CREDENTIAL_REUSE_TARGET.REUSE_ID.eq(finding),
        List.of(
            CREDENTIAL_REUSE_TARGET.LAST_SEEN.desc(), CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID.asc()),
        limit,
        offset,
        ReuseTable::target);
  }
}
