package org.decnet.server.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void hashesAreBcryptOfCostTwelve() {
    assertThat(passwords.hash("a good password")).startsWith("$2a$12$");
  }

  @Test
  void nobodysHashIsAsCostlyToCheckAndOpensNothing() {
    long before = System.nanoTime();
    passwords.hash("a good password");
    long one = System.nanoTime() - before;
    before = System.nanoTime();
    boolean opens = passwords.opens(Optional.empty(), "a good password");
    long other = System.nanoTime() - before;

    assertThat(opens).isFalse();
    // a hash that bcrypt cannot read would be refused a thousand times faster
    assertThat(other).isGreaterThan(one / 10);
  }

  @Test
  void madePasswordsAreLongEnoughReadableAndDifferent() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String password = passwords.generate();
      assertThat(password.chars().filter(c -> c != '-').count() * 5).isGreaterThanOrEqualTo(128);
      assertThat(password)
          .doesNotContain("0", "1", "l", "o")
          .isEqualTo(password.toLowerCase(java.util.Locale.ROOT));
      Passwords.check("password", password);
      made.add(password);
    }
    assertThat(made).hasSize(100);
  }
}
