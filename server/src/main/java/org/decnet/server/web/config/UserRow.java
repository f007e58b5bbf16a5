package org.decnet.server.web.config;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.port.Account;

/** An account, without its password. */
public record UserRow(
    UUID uuid, String username, String role, boolean mustChangePassword, Instant createdAt) {
  static UserRow of(Account account) {
    return new UserRow(
        account.uuid(),
        account.username(),
        account.role().name().toLowerCase(Locale.ROOT),
        account.mustChangePassword(),
        account.createdAt());
  }
}
