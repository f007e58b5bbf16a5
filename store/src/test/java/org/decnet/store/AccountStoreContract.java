package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.junit.jupiter.api.Test;

/** Accounts, and what several processes must agree on about them. */
abstract class AccountStoreContract extends StoreContract {
  private static final UUID ID = new UUID(3, 4);

  AccountStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void newStoreHasNoAccount() {
    assertThat(stores.accounts().isEmpty()).isTrue();
    assertThat(stores.accounts().account("admin")).isEmpty();
    assertThat(stores.accounts().account(ID)).isEmpty();
  }

  @Test
  void accountComesBackAsItWas() {
    Account account = account(ID, "admin");
    assertThat(stores.accounts().add(account)).isTrue();
    assertThat(stores.accounts().isEmpty()).isFalse();
    assertThat(stores.accounts().account("admin")).contains(account);
    assertThat(stores.accounts().account(ID)).contains(account);
  }

  @Test
  void takenUserNameIsRefused() {
    stores.accounts().add(account(ID, "admin"));
    assertThat(stores.accounts().add(account(new UUID(5, 6), "admin"))).isFalse();
    assertThat(stores.accounts().account("admin")).contains(account(ID, "admin"));
  }

  @Test
  void changedPasswordMakesOlderTokensWorthless() {
    stores.accounts().add(account(ID, "admin"));
    stores.accounts().changePassword(ID, "new hash", false, NOW);
    Account changed = stores.accounts().account(ID).orElseThrow();
    assertThat(changed.passwordHash()).isEqualTo("new hash");
    assertThat(changed.mustChangePassword()).isFalse();
    assertThat(changed.tokensValidFrom()).isEqualTo(NOW);
  }

  @Test
  void revokedTokenIsKnownToOtherProcesses() {
    stores.accounts().revokeToken(ID, NOW.plusSeconds(60));
    stores.accounts().revokeToken(ID, NOW.plusSeconds(60));
    try (Stores other = open(folder)) {
      assertThat(other.accounts().isRevoked(ID)).isTrue();
      assertThat(other.accounts().isRevoked(new UUID(5, 6))).isFalse();
    }
  }

  @Test
  void revocationIsForgottenOnceTheTokenHasExpired() {
    stores.accounts().revokeToken(ID, NOW.minusSeconds(1));
    stores.accounts().revokeToken(new UUID(5, 6), NOW.plusSeconds(60));
    assertThat(stores.accounts().isRevoked(ID)).isFalse();
    assertThat(stores.accounts().isRevoked(new UUID(5, 6))).isTrue();
  }

  @Test
  void usesWithinTheWindowAreCounted() {
    assertThat(use("a", NOW)).isEqualTo(1);
    assertThat(use("a", NOW)).isEqualTo(2);
    assertThat(use("a", NOW.plusSeconds(30))).isEqualTo(3);
    assertThat(use("b", NOW)).isEqualTo(1);
    assertThat(use("a", NOW.plusSeconds(61))).isEqualTo(2);
  }

  @Test
  void usesOfForgottenBucketsDoNotPileUp() throws SQLException {
    use("gone", NOW);
    use("a", NOW.plus(Duration.ofDays(2)));
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from rate_buckets")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void auditLogTakesLinesAndNothingElse() throws SQLException {
    stores.accounts().audit(new AuditEntry(NOW, "admin", "password.change", "admin", "127.0.0.1"));
    stores.accounts().audit(new AuditEntry(NOW, "admin", "login", "admin", null));
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String change :
          new String[] {"update audit_log set actor = 'x'", "delete from audit_log"}) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> statement.execute(change))
            .withMessageContaining("append-only");
      }
      try (var rows =
          statement.executeQuery("select count(*) from audit_log where actor = 'admin'")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(2);
      }
    }
  }

  private int use(String bucket, Instant at) {
    return stores.accounts().countUse(bucket, at, at.minusSeconds(60));
  }

  private static Account account(UUID uuid, String username) {
    return new Account(uuid, username, "hash", Account.Role.ADMIN, true, Instant.EPOCH, NOW);
  }
}
