package org.decnet.server.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void hashesAreBcryptOfCostTwelve() {
    assertThat(passwords.hash("a good password")).startsWith("$2a$12$");
  }

  @Test
  void nobodysHashIsAsCostlyToCheckAsATrueOneAndOpensNothing() {
    // throws, in no time at all, for what is no hash
    assertThat(BCrypt.checkpw("a good password", Passwords.NOBODYS_HASH)).isFalse();
    assertThat(Passwords.NOBODYS_HASH).hasSize(60).startsWith("$2a$12$");
    assertThat(passwords.opens(Optional.empty(), "a good password")).isFalse();
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
