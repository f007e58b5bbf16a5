package org.decnet.server.web.security;

import java.time.Instant;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.ApiKey;

/**
 * The person or program behind a request.
 *
 * @param account the account as it is now, not as the token remembers it; for a key one that nobody
 *     can log in to, with the key's id and role
 * @param credential by what the request was recognised
 */
public record Caller(Account account, Credential credential) {
  /** What stands before the name of a key where user names stand. No user name has a colon. */
  public static final String KEY_PREFIX = "key:";

  /** By what a caller is recognised. */
  public sealed interface Credential {}

  /**
   * A token.
   *
   * @param id what it is revoked by
   */
  public record Token(UUID id, Instant issuedAt, Instant expiresAt) implements Credential {}

  /** User name and password, sent with the request itself. */
  public record Password() implements Credential {}

  /** A key. */
  public record Key(ApiKey key) implements Credential {}

  /** A program with a key. */
  static Caller of(ApiKey key) {
    return new Caller(
        new Account(
            key.id(),
            KEY_PREFIX + key.name(),
            "",
            key.role(),
            false,
            Instant.EPOCH,
            key.createdAt()),
        new Key(key));
  }

  /** The user name, or {@link #KEY_PREFIX} and the name of the key. */
  public String name() {
    return account.username();
  }

  /** What the caller may do. */
  public Role role() {
    return account.role();
  }

  /** Whether the caller sees secrets that attackers typed. */
  public boolean isAdmin() {
    return role() == Role.ADMIN;
  }
}
