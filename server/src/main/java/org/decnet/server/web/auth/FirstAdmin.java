package org.decnet.server.web.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.AuditEntry;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.security.Passwords;
import org.decnet.server.web.setup.Secret;

/** Makes the first account of a new installation. There is no default password. */
public final class FirstAdmin {
  /** User name of the first account. */
  public static final String USERNAME = "admin";

  private final AccountStore accounts;
  private final Passwords passwords;
  private final RandomIds ids;
  private final Clock clock;

  /** Makes the account in a store. */
  public FirstAdmin(AccountStore accounts, Passwords passwords, RandomIds ids, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes the account if there is none at all.
   *
   * @return its random password, which must be changed at first login and is nowhere else to be
   *     had; empty if there are accounts already
   */
  public Optional<Secret> make() {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    String password = passwords.generate();
    Instant now = clock.instant();
    Account admin =
        new Account(
            ids.next(),
            USERNAME,
            passwords.hash(password),
            Account.Role.ADMIN,
            true,
            Instant.EPOCH,
            now);
    return accounts.add(admin, new AuditEntry(now, "first start", "user.create", USERNAME, null))
        ? Optional.of(new Secret(password))
        : Optional.empty();
  }
}
