package org.decnet.server.web.security;

import java.time.Instant;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;

/**
 * The person behind a request.
 *
 * @param account the account as it is now, not as the token remembers it
 * @param tokenId id of the token that was sent
 * @param expiresAt end of that token's life
 */
public record Caller(Account account, UUID tokenId, Instant expiresAt) {
  /** What the person may do. */
  public Role role() {
    return account.role();
  }

  /** Whether the person sees secrets that attackers typed. */
  public boolean isAdmin() {
    return role() == Role.ADMIN;
  }
}
