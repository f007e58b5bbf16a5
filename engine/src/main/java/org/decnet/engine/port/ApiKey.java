package org.decnet.engine.port;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.Account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A key of a program, without the key itself.
 *
 * @param name what people call it; no two keys in force have the same
 * @param prefix first characters, by which its owner knows it again
 * @param role most that it may do
 * @param scopes what it may be used for, within the role
 * @param createdBy user name of who made it
 * @param expiresAt when it ends by itself; null if never
 * @param lastUsedAt when it was last seen, to the minute; null if never
 * @param revokedAt when somebody ended it; null if nobody did
 */
public record ApiKey(
    UUID id,
    String name,
    String prefix,
    Role role,
    Set<KeyScope> scopes,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {
  /** Copies the scopes, in their order. */
  public ApiKey {
    EnumSet<KeyScope> sorted = EnumSet.noneOf(KeyScope.class);
    sorted.addAll(scopes);
    scopes = Collections.unmodifiableSet(sorted);
  }

  /** Whether it opens anything at a time. */
  public boolean isValid(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
