package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.AUDIT_LOG;
import static org.decnet.store.generated.Tables.RATE_BUCKETS;
import static org.decnet.store.generated.Tables.REVOKED_TOKENS;
import static org.decnet.store.generated.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.AuditEntry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Accounts, revoked tokens, rate buckets and the audit log, in SQL. */
final class JooqAccountStore implements AccountStore {
  /** No rate window is longer, so older uses count for nobody. */
  private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;

  JooqAccountStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean isEmpty() {
    return database.read(dsl -> !dsl.fetchExists(USERS));
  }

  @Override
  public Optional<Account> account(String username) {
    return account(USERS.USERNAME.eq(username));
  }

  @Override
  public Optional<Account> account(UUID uuid) {
    return account(USERS.UUID.eq(uuid));
  }

  @Override
  public boolean add(Account account) {
    return database.write((connection, dsl) ->
        dsl.insertInto(USERS)
            .set(USERS.UUID, account.uuid())
            .set(USERS.USERNAME, account.username())
            .set(USERS.PASSWORD_HASH, account.passwordHash())
            .set(USERS.ROLE, account.role().name().toLowerCase(Locale.ROOT))
            .set(USERS.MUST_CHANGE_PASSWORD, account.mustChangePassword())
            .set(USERS.TOKENS_VALID_FROM, account.tokensValidFrom())
            .set(USERS.CREATED_AT, account.createdAt())
            .onConflictDoNothing()
            .execute())
        > 0;
  }

  @Override
  public void changePassword(
      UUID uuid, String passwordHash, boolean mustChange, Instant tokensValidFrom) {
    database.write((connection, dsl) ->
        dsl.update(USERS)
            .set(USERS.PASSWORD_HASH, passwordHash)
            .set(USERS.MUST_CHANGE_PASSWORD, mustChange)
            .set(USERS.TOKENS_VALID_FROM, tokensValidFrom)
            .where(USERS.UUID.eq(uuid))
            .execute());
  }

  @Override
  public void revokeToken(UUID tokenId, Instant expiresAt) {
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      dsl.deleteFrom(REVOKED_TOKENS).where(REVOKED_TOKENS.EXPIRES_AT.lt(now)).execute();
      return dsl.insertInto(REVOKED_TOKENS)
          .set(REVOKED_TOKENS.TOKEN_ID, tokenId)
          .set(REVOKED_TOKENS.EXPIRES_AT, expiresAt)
          .onConflictDoNothing()
          .execute();
    });
  }

  @Override
  public boolean isRevoked(UUID tokenId) {
    return database.read(
        dsl -> dsl.fetchExists(REVOKED_TOKENS, REVOKED_TOKENS.TOKEN_ID.eq(tokenId)));
  }

  @Override
  public int countUse(String bucket, Instant at, Instant windowStart) {
    return database.write((connection, dsl) -> {
      forget(dsl, bucket, at, windowStart);
      dsl.insertInto(RATE_BUCKETS)
          .set(RATE_BUCKETS.BUCKET, bucket)
          .set(RATE_BUCKETS.USED_AT, at)
          .set(RATE_BUCKETS.USES, 1)
          .onConflict(RATE_BUCKETS.BUCKET, RATE_BUCKETS.USED_AT)
          .doUpdate()
          .set(RATE_BUCKETS.USES, RATE_BUCKETS.USES.plus(1))
          .execute();
      return dsl.select(DSL.sum(RATE_BUCKETS.USES))
          .from(RATE_BUCKETS)
          .where(RATE_BUCKETS.BUCKET.eq(bucket))
          .fetchSingle()
          .value1()
          .intValueExact();
    });
  }

  @Override
  public void audit(AuditEntry entry) {
    database.write((connection, dsl) ->
        dsl.insertInto(AUDIT_LOG)
            .set(AUDIT_LOG.AT, entry.at())
            .set(AUDIT_LOG.ACTOR, entry.actor())
            .set(AUDIT_LOG.ACTION, entry.action())
            .set(AUDIT_LOG.TARGET, entry.target())
            .set(AUDIT_LOG.IP, entry.ip())
            .execute());
  }

  private static void forget(DSLContext dsl, String bucket, Instant at, Instant windowStart) {
    dsl.deleteFrom(RATE_BUCKETS)
        .where(RATE_BUCKETS.BUCKET.eq(bucket).and(RATE_BUCKETS.USED_AT.lt(windowStart)))
        .or(RATE_BUCKETS.USED_AT.lt(at.minus(LONGEST_WINDOW)))
        .execute();
  }

  private Optional<Account> account(Condition condition) {
    return database.read(
        dsl -> dsl.selectFrom(USERS).where(condition).fetchOptional(JooqAccountStore::account));
  }

  private static Account account(Record row) {
    return new Account(
        row.get(USERS.UUID),
        row.get(USERS.USERNAME),
        row.get(USERS.PASSWORD_HASH),
        Account.Role.valueOf(row.get(USERS.ROLE).toUpperCase(Locale.ROOT)),
        row.get(USERS.MUST_CHANGE_PASSWORD),
        row.get(USERS.TOKENS_VALID_FROM),
        row.get(USERS.CREATED_AT));
  }
}
