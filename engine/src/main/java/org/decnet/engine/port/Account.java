package org.decnet.engine.port;

import java.time.Instant;
import java.util.UUID;

/**
 * An account of a person.
 *
 * @param passwordHash as the password encoder made it; never shown
 * @param mustChangePassword nothing else is allowed until the password is changed
 * @param tokensValidFrom tokens issued earlier are worthless
 */
public record Account(
    UUID uuid,
    String username,
    String passwordHash,
    Role role,
    boolean mustChangePassword,
    Instant tokensValidFrom,
    Instant createdAt) {

  /** What an account may do. */
  public enum Role {
    /** Reads. */
    VIEWER,
    /** Reads and changes. */
    ADMIN
  }
}
