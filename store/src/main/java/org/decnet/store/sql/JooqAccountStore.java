package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.RATE_BUCKETS;
import static org.decnet.store.generated.Tables.REVOKED_TOKENS;
import static org.decnet.store.generated.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AccountChange;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.AuditEntry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Accounts, revoked tokens and rate buckets, in SQL. There is one writer at a time, so what a
 * transaction sees of other accounts holds until it is over.
 */
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

  private Optional<Account> account(Condition condition) {
    return database.read(
        dsl -> dsl.selectFrom(USERS).where(condition).fetchOptional(UserTable::account));
  }

  @Override
  public List<Account> all() {
    return database.read(UserTable::all);
  }

  @Override
  public boolean add(Account account, AuditEntry entry) {
    return database.write((connection, dsl) -> {
      boolean added = UserTable.add(dsl, account);
      if (added) {
        AuditTable.add(
            dsl, entry.changing(Map.of(), Map.of("role", UserTable.word(account.role()))));
      }
      return added;
    });
  }

  @Override
  public AccountChange changePassword(
      UUID uuid,
      String passwordHash,
      boolean mustChange,
      Instant tokensValidFrom,
      AuditEntry entry) {
    return database.write((connection, dsl) -> {
      int changed =
          dsl.update(USERS)
              .set(USERS.PASSWORD_HASH, passwordHash)
              .set(USERS.MUST_CHANGE_PASSWORD, mustChange)
              .set(USERS.TOKENS_VALID_FROM, tokensValidFrom)
              .where(USERS.UUID.eq(uuid))
              .execute();
      if (changed == 0) {
        return AccountChange.UNKNOWN;
      }
      AuditTable.add(dsl, entry);
      return AccountChange.DONE;
    });
  }

  @Override
  public AccountChange changeRole(UUID uuid, Role role, AuditEntry entry) {
    return database.write((connection, dsl) -> {
      Account account = UserTable.find(dsl, uuid);
      if (account == null) {
        return AccountChange.UNKNOWN;
      }
      if (role != Role.ADMIN && UserTable.isLastAdmin(dsl, account)) {
        return AccountChange.LAST_ADMIN;
      }
      dsl.update(USERS).set(USERS.ROLE, UserTable.word(role)).where(USERS.UUID.eq(uuid)).execute();
      int keys = role == Role.ADMIN ? 0 : revokeKeys(dsl, account);
      AuditTable.add(
          dsl,
          entry.changing(
              Map.of("role", UserTable.word(account.role())),
              Map.of("role", UserTable.word(role), "keys_revoked", keys)));
      return AccountChange.DONE;
    });
  }

  @Override
  public AccountChange remove(UUID uuid, AuditEntry entry) {
    return database.write((connection, dsl) -> {
      Account account = UserTable.find(dsl, uuid);
      if (account == null) {
        return AccountChange.UNKNOWN;
      }
      if (UserTable.isLastAdmin(dsl, account)) {
        return AccountChange.LAST_ADMIN;
      }
      dsl.deleteFrom(USERS).where(USERS.UUID.eq(uuid)).execute();
      int keys = revokeKeys(dsl, account);
      AuditTable.add(
          dsl,
          entry.changing(
              Map.of("role", UserTable.word(account.role())), Map.of("keys_revoked", keys)));
      return AccountChange.DONE;
    });
  }

  private int revokeKeys(DSLContext dsl, Account maker) {
    return ApiKeyTable.revokeMadeBy(dsl, maker.username(), clock.instant());
  }

  @Override
  public void revokeToken(UUID tokenId, Instant expiresAt, AuditEntry entry) {
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      dsl.deleteFrom(REVOKED_TOKENS).where(REVOKED_TOKENS.EXPIRES_AT.lt(now)).execute();
      AuditTable.add(dsl, entry);
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

  private static void forget(DSLContext dsl, String bucket, Instant at, Instant windowStart) {
    dsl.deleteFrom(RATE_BUCKETS)
        .where(RATE_BUCKETS.BUCKET.eq(bucket).and(RATE_BUCKETS.USED_AT.lt(windowStart)))
        .or(RATE_BUCKETS.USED_AT.lt(at.minus(LONGEST_WINDOW)))
        .execute();
  }

  @Override
  public void audit(AuditEntry entry) {
    database.write((connection, dsl) -> {
      AuditTable.add(dsl, entry);
      return entry;
    });
  }
}
