package org.decnet.server.web.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;

/**
 * Logins that TAXII clients send with every request. The password may be a key; then the user name
 * says nothing. A password that was right is remembered for a while, hashed and beside the hash
 * that it opened, because checking it costs a quarter of a second and counts as an attempt.
 */
final class BasicLogins {
  /** Start of the paths that take such logins. */
  static final String TAXII = "/taxii2";

  private static final String SCHEME = "Basic ";
  private static final int LONGEST = 1024;
  private static final int REMEMBERED = 1000;
  private static final Duration MEMORY = Duration.ofMinutes(5);

  private final Callers callers;
  private final AccountStore accounts;
  private final Passwords passwords;
  private final RateLimits limits;
  private final Clock clock;
  private final Map<String, Instant> right =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  BasicLogins(
      Callers callers, AccountStore accounts, Passwords passwords, RateLimits limits, Clock clock) {
    this.callers = callers;
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether a header is of this scheme. */
  static boolean isBasic(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Who logs in.
   *
   * @param header of this scheme
   * @param address of the client
   * @throws org.decnet.server.web.errors.ApiException 429 beyond the limit of logins
   */
  Optional<Caller> caller(String header, String address) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    String text;
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      text = new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String password = text.substring(colon + 1);
    return password.startsWith(Secrets.KEY_START)
        ? callers.ofKey(password)
        : person(text.substring(0, colon), password, address);
  }

  private Optional<Caller> person(String username, String password, String address) {
    Optional<Account> account = accounts.account(username);
    String proof = account.map(found -> proof(found, password)).orElse("");
    if (!isRemembered(proof)) {
      limits.login(address, username);
      if (!passwords.opens(account, password)) {
        return Optional.empty();
      }
      remember(proof);
    }
    return account.map(found -> new Caller(found, new Caller.Password()));
  }

  private static String proof(Account account, String password) {
    return Secrets.hash(account.uuid() + account.passwordHash() + password);
  }

  private synchronized boolean isRemembered(String proof) {
    Instant until = right.get(proof);
    return until != null && clock.instant().isBefore(until);
  }

  private synchronized void remember(String proof) {
    right.remove(proof);
    right.put(proof, clock.instant().plus(MEMORY));
  }
}
