package org.decnet.server.web.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.decnet.engine.port.Account;
import org.decnet.server.web.errors.ApiException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Hashes and checks passwords: bcrypt, cost 12, 12 to 72 bytes (spec 05, section 2). */
public final class Passwords {
  /** Shortest password in bytes of UTF-8. */
  public static final int MIN_BYTES = 12;

  /** Longest password in bytes of UTF-8: bcrypt reads no further. */
  public static final int MAX_BYTES = 72;

  private static final int COST = 12;

  /** Letters and digits without those that look alike: 5 bits each. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  /** The hash of no known password, as costly to check as a true one. */
  static final String NOBODYS_HASH =
      "$2a$" + COST + "$Uq1kPzW7eYb0sVtR3mXnCO" + "h5GdJ8aLfK2iQwE9yTuBvNx4MoSrZpD";

  private final BCryptPasswordEncoder bcrypt;
  private final SecureRandom random;

  /** Hashing is made to cost; this keeps a flood of logins from taking every core. */
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

  /** Salts and passwords come out of a source of randomness. */
  public Passwords(SecureRandom random) {
    this.bcrypt = new BCryptPasswordEncoder(COST, random);
    this.random = random;
  }

  /** The hash of a password that {@link #check} accepts. */
  public String hash(String password) {
    String hash = inTurn(() -> bcrypt.encode(password));
    return Objects.requireNonNull(hash, "bcrypt");
  }

  /**
   * Whether a password opens an account. Takes as long when there is no account, so that the
   * answer's time does not tell whether the user exists.
   */
  public boolean opens(Optional<Account> account, String password) {
    String hash = account.map(Account::passwordHash).orElse(NOBODYS_HASH);
    boolean possible = bytes(password) <= MAX_BYTES;
    boolean right = inTurn(() -> bcrypt.matches(possible ? password : "", hash));
    return right && possible && account.isPresent();
  }

  /**
   * Refuses a password that is too short or too long.
   *
   * @throws ApiException 422 naming the field
   */
  public static void check(String field, String password) {
    int bytes = bytes(password);
    if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
      throw ApiException.invalidField(field, "have " + MIN_BYTES + " to " + MAX_BYTES + " bytes");
    }
  }

  /** A random password of 130 bits that a person can read and type: five groups, dashes between. */
  public String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 26; i++) {
      if (i > 0 && i % 6 == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
