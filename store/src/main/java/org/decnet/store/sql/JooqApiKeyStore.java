package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.API_KEYS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.ApiKeyStore;
import org.decnet.engine.port.AuditEntry;
import org.decnet.model.Page;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Keys of programs, in SQL. */
final class JooqApiKeyStore implements ApiKeyStore {
  /** A key is used at every request; the column is for people, who want to know the minute. */
  private static final Duration USE_PRECISION = Duration.ofMinutes(1);

  private final Database database;

  JooqApiKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(ApiKey key, String keyHash, AuditEntry entry) {
    return database.write((connection, dsl) -> {
      if (ApiKeyTable.isTaken(dsl, key.name(), key.createdAt())) {
        return false;
      }
      ApiKeyTable.add(dsl, key, keyHash);
      AuditTable.add(dsl, entry);
      return true;
    });
  }

  @Override
  public Optional<ApiKey> ofHash(String keyHash) {
    return find(API_KEYS.KEY_HASH.eq(keyHash));
  }

  @Override
  public Optional<ApiKey> key(UUID id) {
    return find(API_KEYS.ID.eq(id));
  }

  private Optional<ApiKey> find(Condition condition) {
    return database.read(
        dsl -> dsl.selectFrom(API_KEYS).where(condition).fetchOptional(ApiKeyTable::key));
  }

  @Override
  public Page<ApiKey> keys(int limit, int offset) {
    return Pages.of(
        database,
        API_KEYS,
        DSL.noCondition(),
        List.of(API_KEYS.CREATED_AT.desc(), API_KEYS.ID),
        limit,
        offset,
        ApiKeyTable::key);
  }

  @Override
  public boolean revoke(UUID id, Instant at, AuditEntry entry) {
    return database.write((connection, dsl) -> {
      int ended =
          dsl.update(API_KEYS)
              .set(API_KEYS.REVOKED_AT, at)
              .where(API_KEYS.ID.eq(id))
              .and(API_KEYS.REVOKED_AT.isNull())
              .execute();
      if (ended > 0) {
        AuditTable.add(dsl, entry);
      }
      return ended > 0;
    });
  }

  @Override
  public void used(ApiKey key, Instant at) {
    Instant last = key.lastUsedAt();
    if (last == null || last.isBefore(at.minus(USE_PRECISION))) {
      database.write((connection, dsl) ->
          dsl.update(API_KEYS)
              .set(API_KEYS.LAST_USED_AT, at)
              .where(API_KEYS.ID.eq(key.id()))
              .execute());
    }
  }
}
