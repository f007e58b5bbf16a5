package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.USERS;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code users}. */
final class UserTable {
  private static final int MOST = 1_000;

  private UserTable() {}

  /** Whether the row was added; not if the user name is taken. */
  static boolean add(DSLContext dsl, Account account) {
    return dsl.insertInto(USERS)
            .set(USERS.UUID, account.uuid())
            .set(USERS.USERNAME, account.username())
            .set(USERS.PASSWORD_HASH, account.passwordHash())
            .set(USERS.ROLE, word(account.role()))
            .set(USERS.MUST_CHANGE_PASSWORD, account.mustChangePassword())
            .set(USERS.TOKENS_VALID_FROM, account.tokensValidFrom())
            .set(USERS.CREATED_AT, account.createdAt())
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  static @Nullable Account find(DSLContext dsl, UUID uuid) {
    return dsl.selectFrom(USERS).where(USERS.UUID.eq(uuid)).fetchOne(UserTable::account);
  }

  static List<Account> all(DSLContext dsl) {
    return dsl.selectFrom(USERS).orderBy(USERS.USERNAME).limit(MOST).fetch(UserTable::account);
  }

  /** Whether nobody but this account may administrate. */
  static boolean isLastAdmin(DSLContext dsl, Account account) {
    return account.role() == Role.ADMIN
        && !dsl.fetchExists(
            USERS, USERS.ROLE.eq(word(Role.ADMIN)).and(USERS.UUID.ne(account.uuid())));
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Account account(Record row) {
    return new Account(
        row.get(USERS.UUID),
        row.get(USERS.USERNAME),
        row.get(USERS.PASSWORD_HASH),
        role(row.get(USERS.ROLE)),
        row.get(USERS.MUST_CHANGE_PASSWORD),
        row.get(USERS.TOKENS_VALID_FROM),
        row.get(USERS.CREATED_AT));
  }
}
