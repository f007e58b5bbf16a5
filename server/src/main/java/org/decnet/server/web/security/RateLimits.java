package org.decnet.server.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.decnet.engine.port.AccountStore;
import org.decnet.server.web.errors.ApiException;

/**
 * Slows down guessing. Counts live in the store, so that several processes share them. An attempt
 * that is refused counts too: whoever goes on trying goes on waiting.
 */
public final class RateLimits {
  private static final int LOGINS = 10;
  private static final Duration LOGIN_WINDOW = Duration.ofMinutes(5);
  private static final int PASSWORD_CHANGES = 5;
  private static final Duration PASSWORD_WINDOW = Duration.ofMinutes(1);

  private final AccountStore accounts;
  private final Clock clock;
  private final boolean enabled;

  /** Limits that count in a store, or none at all. */
  public RateLimits(AccountStore accounts, Clock clock, boolean enabled) {
    this.accounts = accounts;
    this.clock = clock;
    this.enabled = enabled;
  }

  /**
   * Counts a login.
   *
   * @throws ApiException 429 beyond ten in five minutes from an address or for a user name
   */
  public void login(String address, String username) {
    boolean addressOk = within("login-ip", address, LOGINS, LOGIN_WINDOW);
    boolean usernameOk = within("login-user", username, LOGINS, LOGIN_WINDOW);
    if (!addressOk || !usernameOk) {
      throw ApiException.tooMany(LOGIN_WINDOW);
    }
  }

  /**
   * Counts the showing of an enrolment token.
   *
   * @throws ApiException 429 beyond ten in five minutes from an address
   */
  public void enrolment(String address) {
    if (!within("enrol-ip", address, LOGINS, LOGIN_WINDOW)) {
      throw ApiException.tooMany(LOGIN_WINDOW);
    }
  }

  /**
   * Counts a change of password.
   *
   * @throws ApiException 429 beyond five in a minute for an account
   */
  public void passwordChange(Caller caller) {
    String account = caller.account().uuid().toString();
    if (!within("password", account, PASSWORD_CHANGES, PASSWORD_WINDOW)) {
      throw ApiException.tooMany(PASSWORD_WINDOW);
    }
  }

  private boolean within(String what, String who, int most, Duration window) {
    Instant now = clock.instant();
    return !enabled || accounts.countUse(bucket(what, who), now, now.minus(window)) <= most;
  }

  /** A name of fixed length, whatever the client calls itself. */
  private static String bucket(String what, String who) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
      return what + ':' + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
