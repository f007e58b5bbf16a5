package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.Account.Role;

/**
 * Keeps the accounts of people, and what must hold across processes for them (spec 01, section 11).
 * A change is written in one transaction with its line in the audit log.
 */
public interface AccountStore {
  /** Whether no account exists yet. */
  boolean isEmpty();

  /** The account of a user name. */
  Optional<Account> account(String username);

  /** The account of an id. */
  Optional<Account> account(UUID uuid);

  /** All accounts by user name; the first thousand. */
  List<Account> all();

  /**
   * Adds an account unless the user name is taken.
   *
   * @return whether it was added
   */
  boolean add(Account account, AuditEntry entry);

  /** Sets a new password and makes every token issued before an instant worthless. */
  AccountChange changePassword(
      UUID uuid,
      String passwordHash,
      boolean mustChange,
      Instant tokensValidFrom,
      AuditEntry entry);

  /** Gives an account a role. With the role of an admin go the keys that the account has made. */
  AccountChange changeRole(UUID uuid, Role role, AuditEntry entry);

  /** Removes an account and revokes the keys that it has made. */
  AccountChange remove(UUID uuid, AuditEntry entry);

  /** Makes one token worthless until it would expire anyway. */
  void revokeToken(UUID tokenId, Instant expiresAt, AuditEntry entry);

  /** Whether a token was revoked. */
  boolean isRevoked(UUID tokenId);

  /**
   * Counts one more use of a rate bucket.
   *
   * @param windowStart uses before this instant are forgotten
   * @return uses since then, this one included
   */
  int countUse(String bucket, Instant at, Instant windowStart);

  /** Adds one line to the audit log. */
  void audit(AuditEntry entry);
}
