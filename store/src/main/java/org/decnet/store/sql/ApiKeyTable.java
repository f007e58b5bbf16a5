package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.API_KEYS;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.KeyScope;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of the table {@code api_keys}. */
final class ApiKeyTable {
  private ApiKeyTable() {}

  /** Whether a key that nobody has ended, and that has not ended by itself, has a name. */
  static boolean isTaken(DSLContext dsl, String name, Instant now) {
    return dsl.fetchExists(
        API_KEYS,
        API_KEYS
            .NAME
            .eq(name)
            .and(API_KEYS.REVOKED_AT.isNull())
            .and(API_KEYS.EXPIRES_AT.isNull().or(API_KEYS.EXPIRES_AT.gt(now))));
  }

  static void add(DSLContext dsl, ApiKey key, String keyHash) {
    dsl.insertInto(API_KEYS)
        .set(API_KEYS.ID, key.id())
        .set(API_KEYS.NAME, key.name())
        .set(API_KEYS.KEY_HASH, keyHash)
        .set(API_KEYS.PREFIX, key.prefix())
        .set(API_KEYS.ROLE, UserTable.word(key.role()))
        .set(API_KEYS.SCOPES, JsonText.ofTexts(key.scopes().stream().map(KeyScope::word).toList()))
        .set(API_KEYS.CREATED_BY, key.createdBy())
        .set(API_KEYS.CREATED_AT, key.createdAt())
        .set(API_KEYS.EXPIRES_AT, key.expiresAt())
        .execute();
  }

  /** Ends all keys that an account has made; how many those were. */
  static int revokeMadeBy(DSLContext dsl, String username, Instant now) {
    return dsl.update(API_KEYS)
        .set(API_KEYS.REVOKED_AT, now)
        .where(API_KEYS.CREATED_BY.eq(username))
        .and(API_KEYS.REVOKED_AT.isNull())
        .execute();
  }

  static ApiKey key(Record row) {
    return new ApiKey(
        row.get(API_KEYS.ID),
        row.get(API_KEYS.NAME),
        row.get(API_KEYS.PREFIX),
        UserTable.role(row.get(API_KEYS.ROLE)),
        scopes(row.get(API_KEYS.SCOPES)),
        row.get(API_KEYS.CREATED_BY),
        row.get(API_KEYS.CREATED_AT),
        row.get(API_KEYS.EXPIRES_AT),
        row.get(API_KEYS.LAST_USED_AT),
        row.get(API_KEYS.REVOKED_AT));
  }

  /** Nothing of a scope that only a newer version knows. */
  private static Set<KeyScope> scopes(String words) {
    Set<KeyScope> scopes = EnumSet.noneOf(KeyScope.class);
    for (String word : JsonText.texts(words)) {
      KeyScope.named(word).ifPresent(scopes::add);
    }
    return scopes;
  }
}
