package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CANARY_BLOBS;
import static org.decnet.store.generated.Tables.CANARY_TOKENS;
import static org.decnet.store.generated.Tables.CANARY_TRIGGERS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.bus.CanaryFact;
import org.decnet.engine.bus.Fact;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.CanaryQuery;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.Page;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Planted tokens in SQL. */
final class JooqCanaryStore implements CanaryStore {
  private static final String PLANTED = CanaryState.PLANTED.word();
  private static final String REVOKED = CanaryState.REVOKED.word();

  private final Database database;
  private final SecretColumns secrets;
  private final OutboxAppender appender;
  private final Clock clock;

  JooqCanaryStore(Database database, SecretColumns secrets, OutboxAppender appender, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.appender = appender;
    this.clock = clock;
  }

  @Override
  public CanaryBlob addBlob(CanaryBlob blob, AuditEntry line) {
    return database.write((connection, dsl) -> {
      int added =
          dsl.insertInto(CANARY_BLOBS)
              .set(CANARY_BLOBS.UUID, blob.uuid())
              .set(CANARY_BLOBS.SHA256, blob.sha256())
              .set(CANARY_BLOBS.FILENAME, blob.filename())
              .set(CANARY_BLOBS.CONTENT_TYPE, blob.contentType())
              .set(CANARY_BLOBS.SIZE_BYTES, blob.sizeBytes())
              .set(CANARY_BLOBS.UPLOADED_BY, blob.uploadedBy())
              .set(CANARY_BLOBS.UPLOADED_AT, blob.uploadedAt())
              .onConflictDoNothing()
              .execute();
      if (added > 0) {
        AuditTable.add(dsl, line);
        return blob;
      }
      return dsl.selectFrom(CANARY_BLOBS)
          .where(CANARY_BLOBS.SHA256.eq(blob.sha256()))
          .fetchSingle(CanaryTable::blob);
    });
  }

  @Override
  public Optional<CanaryBlob> blob(UUID uuid) {
    return database.read(dsl ->
        dsl.selectFrom(CANARY_BLOBS)
            .where(CANARY_BLOBS.UUID.eq(uuid))
            .fetchOptional(CanaryTable::blob));
  }

  @Override
  public Page<CanaryBlob> blobs(int limit, int offset) {
    return Pages.of(
        database,
        CANARY_BLOBS,
        DSL.noCondition(),
        List.of(CANARY_BLOBS.UPLOADED_AT.desc(), CANARY_BLOBS.UUID),
        limit,
        offset,
        CanaryTable::blob);
  }

  @Override
  public Removal removeBlob(UUID uuid, AuditEntry line) {
    return database.write((connection, dsl) -> {
      Condition lies = CANARY_TOKENS.BLOB_UUID.eq(uuid).and(CANARY_TOKENS.STATE.eq(PLANTED));
      if (dsl.fetchExists(CANARY_TOKENS, lies)) {
        return Removal.IN_USE;
      }
      if (dsl.deleteFrom(CANARY_BLOBS).where(CANARY_BLOBS.UUID.eq(uuid)).execute() == 0) {
        return Removal.UNKNOWN;
      }
      AuditTable.add(dsl, line);
      return Removal.REMOVED;
    });
  }

  @Override
  public boolean addToken(CanaryToken token, AuditEntry line) {
    boolean added =
        database.write((connection, dsl) -> {
          UUID blob = token.blob();
          if (blob != null && !dsl.fetchExists(CANARY_BLOBS, CANARY_BLOBS.UUID.eq(blob))) {
            return false;
          }
          String seed = secrets.sealSeed(token.uuid(), token.seed());
          int rows =
              dsl.insertInto(CANARY_TOKENS)
                  .set(CanaryTable.values(token, seed))
                  .onConflictDoNothing()
                  .execute();
          if (rows == 0) {
            return false;
          }
          AuditTable.add(dsl, line);
          if (token.state() == CanaryState.PLANTED) {
            tell(connection, dsl, placed(token));
          }
          return true;
        });
    appender.announce();
    return added;
  }

  private static Fact placed(CanaryToken token) {
    CanaryGenerator generator = token.generator();
    CanaryInstrumenter instrumenter = token.instrumenter();
    return new CanaryFact.Placed(
        token.uuid(),
        token.deckyName(),
        token.placementPath(),
        instrumenter == null ? null : instrumenter.word(),
        generator == null ? null : generator.word());
  }

  @Override
  public Optional<CanaryToken> token(UUID uuid) {
    return database.read(dsl -> one(dsl, CANARY_TOKENS.UUID.eq(uuid)));
  }

  private Optional<CanaryToken> one(DSLContext dsl, Condition which) {
    return dsl.selectFrom(CANARY_TOKENS)
        .where(which)
        .fetchOptional(row -> CanaryTable.token(row, secrets));
  }

  @Override
  public List<CanaryToken> planted(Collection<String> slugs) {
    return database.read(dsl ->
        dsl.selectFrom(CANARY_TOKENS)
            .where(CANARY_TOKENS.CALLBACK_TOKEN.in(slugs))
            .and(CANARY_TOKENS.STATE.eq(PLANTED))
            .fetch(row -> CanaryTable.token(row, secrets)));
  }

  @Override
  public Page<CanaryToken> tokens(CanaryQuery query) {
    return Pages.of(
        database,
        CANARY_TOKENS,
        condition(query),
        List.of(CANARY_TOKENS.PLACED_AT.desc(), CANARY_TOKENS.UUID),
        query.limit(),
        query.offset(),
        row -> CanaryTable.token(row, secrets));
  }

  private static Condition condition(CanaryQuery query) {
    Condition condition = DSL.noCondition();
    if (query.decky() != null) {
      condition = condition.and(CANARY_TOKENS.DECKY_NAME.eq(query.decky()));
    }
    if (query.state() != null) {
      condition = condition.and(CANARY_TOKENS.STATE.eq(query.state().word()));
    }
    if (query.kind() != null) {
      condition = condition.and(CANARY_TOKENS.KIND.eq(query.kind().word()));
    }
    return condition;
  }

  @Override
  public boolean revoke(UUID uuid, AuditEntry line) {
    boolean revoked =
        database.write((connection, dsl) -> {
          if (!revoke(connection, dsl, uuid)) {
            return false;
          }
          AuditTable.add(dsl, line);
          return true;
        });
    appender.announce();
    return revoked;
  }

  private boolean revoke(Connection connection, DSLContext dsl, UUID uuid) throws SQLException {
    int changed =
        dsl.update(CANARY_TOKENS)
            .set(CANARY_TOKENS.STATE, REVOKED)
            .where(CANARY_TOKENS.UUID.eq(uuid))
            .and(CANARY_TOKENS.STATE.ne(REVOKED))
            .execute();
    if (changed > 0) {
      tell(connection, dsl, new CanaryFact.Revoked(uuid));
    }
    return changed > 0;
  }

  @Override
  public Optional<CanaryToken> record(TokenTrigger trigger, boolean revokes) {
    Optional<CanaryToken> recorded =
        database.write((connection, dsl) -> {
          Condition planted =
              CANARY_TOKENS.UUID.eq(trigger.token()).and(CANARY_TOKENS.STATE.eq(PLANTED));
          Optional<CanaryToken> before = one(dsl, planted);
          if (before.isEmpty() || !CanaryTable.add(dsl, trigger)) {
            return Optional.empty();
          }
          dsl.update(CANARY_TOKENS)
              .set(CANARY_TOKENS.TRIGGER_COUNT, CANARY_TOKENS.TRIGGER_COUNT.plus(1))
              .set(CANARY_TOKENS.LAST_TRIGGERED_AT, latest(before.get(), trigger))
              .where(CANARY_TOKENS.UUID.eq(trigger.token()))
              .execute();
          if (revokes) {
            revoke(connection, dsl, trigger.token());
          }
          return before;
        });
    appender.announce();
    return recorded;
  }

  private static Instant latest(CanaryToken token, TokenTrigger trigger) {
    Instant last = token.lastTriggeredAt();
    return last != null && last.isAfter(trigger.occurredAt()) ? last : trigger.occurredAt();
  }

  @Override
  public Page<TokenTrigger> triggers(UUID token, int limit, int offset) {
    return Pages.of(
        database,
        CANARY_TRIGGERS,
        CANARY_TRIGGERS.TOKEN_UUID.eq(token),
        List.of(CANARY_TRIGGERS.OCCURRED_AT.desc(), CANARY_TRIGGERS.UUID),
        limit,
        offset,
        CanaryTable::trigger);
  }

  private void tell(Connection connection, DSLContext dsl, Fact fact) throws SQLException {
    appender.append(connection, dsl, List.of(fact.message()), clock.instant());
  }
}
