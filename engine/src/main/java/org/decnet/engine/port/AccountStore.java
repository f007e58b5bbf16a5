package org.decnet.engine.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the accounts of people, and what must hold across processes for them (spec 01, section 11).
 */
public interface AccountStore {
  /** Whether no account exists yet. */
  boolean isEmpty();

  /** The account of a user name. */
  Optional<Account> account(String username);

  /** The account of an id. */
  Optional<Account> account(UUID uuid);

  /**
   * Adds an account unless the user name is taken.
   *
   * @return whether it was added
   */
  boolean add(Account account);

  /** Sets a new password and makes every token issued before an instant worthless. */
  void changePassword(UUID uuid, String passwordHash, boolean mustChange, Instant tokensValidFrom);

  /** Makes one token worthless until it would expire anyway. */
  void revokeToken(UUID tokenId, Instant expiresAt);

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
