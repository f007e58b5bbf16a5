package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AccountChange;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.engine.port.AuditQuery;
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
    assertThat(stores.accounts().add(account, entry("user.create"))).isTrue();
    assertThat(stores.accounts().isEmpty()).isFalse();
    assertThat(stores.accounts().account("admin")).contains(account);
    assertThat(stores.accounts().account(ID)).contains(account);
  }

  @Test
  void takenUserNameIsRefused() {
    add(ID, "admin");
    assertThat(add(new UUID(5, 6), "admin")).isFalse();
    assertThat(stores.accounts().account("admin")).contains(account(ID, "admin"));
  }

  @Test
  void changedPasswordMakesOlderTokensWorthless() {
    add(ID, "admin");
    stores.accounts().changePassword(ID, "new hash", false, NOW, entry("password.change"));
    Account changed = stores.accounts().account(ID).orElseThrow();
    assertThat(changed.passwordHash()).isEqualTo("new hash");
    assertThat(changed.mustChangePassword()).isFalse();
    assertThat(changed.tokensValidFrom()).isEqualTo(NOW);
  }

  @Test
  void revokedTokenIsKnownToOtherProcesses() {
    stores.accounts().revokeToken(ID, NOW.plusSeconds(60), entry("logout"));
    stores.accounts().revokeToken(ID, NOW.plusSeconds(60), entry("logout"));
    try (Stores other = open(folder)) {
      assertThat(other.accounts().isRevoked(ID)).isTrue();
      assertThat(other.accounts().isRevoked(new UUID(5, 6))).isFalse();
    }
  }

  @Test
  void revocationIsForgottenOnceTheTokenHasExpired() {
    stores.accounts().revokeToken(ID, NOW.minusSeconds(1), entry("logout"));
    stores.accounts().revokeToken(new UUID(5, 6), NOW.plusSeconds(60), entry("logout"));
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

  @Test
  void lastAdminStaysWhateverIsAsked() {
    add(ID, "ada");
    stores.accounts().add(viewer(), entry("user.create"));

    assertThat(stores.accounts().changeRole(ID, Role.VIEWER, entry("user.role")))
        .isEqualTo(AccountChange.LAST_ADMIN);
    assertThat(stores.accounts().remove(ID, entry("user.delete")))
        .isEqualTo(AccountChange.LAST_ADMIN);
    assertThat(stores.accounts().account(ID)).contains(account(ID, "ada"));
    assertThat(actions()).containsExactly("user.create", "user.create");
  }

  @Test
  void oneOfTwoAdminsStaysWhenEachRemovesTheOtherAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID first = new UUID(10, round);
      UUID second = new UUID(11, round);
      add(first, "first" + round);
      add(second, "second" + round);
      stores.accounts().all().stream()
          .map(Account::uuid)
          .filter(uuid -> !uuid.equals(first) && !uuid.equals(second))
          .forEach(uuid -> stores.accounts().remove(uuid, entry("user.delete")));
      try (Stores other = open(folder);
          ExecutorService threads = Executors.newFixedThreadPool(2)) {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<AccountChange> one =
            threads.submit(() -> {
              start.await();
              return stores.accounts().remove(second, entry("user.delete"));
            });
        Future<AccountChange> two =
            threads.submit(() -> {
              start.await();
              return other.accounts().changeRole(first, Role.VIEWER, entry("user.role"));
            });
        assertThat(List.of(one.get(), two.get()))
            .containsExactlyInAnyOrder(AccountChange.DONE, AccountChange.LAST_ADMIN);
      }
      assertThat(stores.accounts().all()).anyMatch(account -> account.role() == Role.ADMIN);
    }
  }

  @Test
  void accountsAreListedByName() {
    add(ID, "zoe");
    stores.accounts().add(viewer(), entry("user.create"));
    assertThat(stores.accounts().all()).extracting(Account::username).containsExactly("vic", "zoe");
  }

  @Test
  void unknownAccountsAreSaidToBeUnknownAndLeaveNoTrace() {
    assertThat(stores.accounts().remove(ID, entry("user.delete"))).isEqualTo(AccountChange.UNKNOWN);
    assertThat(stores.accounts().changeRole(ID, Role.ADMIN, entry("user.role")))
        .isEqualTo(AccountChange.UNKNOWN);
    assertThat(stores.accounts().changePassword(ID, "hash", true, NOW, entry("user.password")))
        .isEqualTo(AccountChange.UNKNOWN);
    assertThat(actions()).isEmpty();
  }

  @Test
  void roleAndItsChangeStandInTheAuditLog() {
    add(ID, "ada");
    stores.accounts().add(viewer(), entry("user.create"));
    stores.accounts().changeRole(viewer().uuid(), Role.ADMIN, entry("user.role"));

    AuditEntry line = lines().getFirst();
    assertThat(line.before()).containsEntry("role", "viewer");
    assertThat(line.after()).containsEntry("role", "admin");
    assertThat(line.ip()).isEqualTo("192.0.2.9");
    assertThat(line.requestId()).isEqualTo("f00d");
  }

  @Test
  void auditLogIsAskedByActorActionAndTime() {
    for (int i = 0; i < 3; i++) {
      stores
          .audit()
          .add(new AuditEntry(NOW.plusSeconds(i), "a" + i % 2, "act" + i, "target", null));
    }
    assertThat(found(new AuditQuery(null, null, null, 2, 0))).containsExactly("act2", "act1");
    assertThat(found(new AuditQuery(null, null, null, 2, 2))).containsExactly("act0");
    assertThat(found(new AuditQuery("a0", null, null, 9, 0))).containsExactly("act2", "act0");
    assertThat(found(new AuditQuery(null, "act1", null, 9, 0))).containsExactly("act1");
    assertThat(found(new AuditQuery(null, null, NOW.plusSeconds(1), 9, 0)))
        .containsExactly("act2", "act1");
    assertThat(stores.audit().lines(new AuditQuery(null, null, null, 1, 0)).total()).isEqualTo(3);
  }

  private List<String> found(AuditQuery query) {
    return stores.audit().lines(query).data().stream().map(line -> line.entry().action()).toList();
  }

  private List<AuditEntry> lines() {
    return stores.audit().lines(new AuditQuery(null, null, null, 100, 0)).data().stream()
        .map(AuditLine::entry)
        .toList();
  }

  private List<String> actions() {
    return lines().stream().map(AuditEntry::action).toList();
  }

  private boolean add(UUID uuid, String username) {
    return stores.accounts().add(account(uuid, username), entry("user.create"));
  }

  private static AuditEntry entry(String action) {
    return new AuditEntry(NOW, "ada", action, "somebody", Map.of(), Map.of(), "192.0.2.9", "f00d");
  }

  private static Account viewer() {
    return new Account(new UUID(7, 8), "vic", "hash", Role.VIEWER, false, Instant.EPOCH, NOW);
  }

  private int use(String bucket, Instant at) {
    return stores.accounts().countUse(bucket, at, at.minusSeconds(60));
  }

  private static Account account(UUID uuid, String username) {
    return new Account(uuid, username, "hash", Role.ADMIN, true, Instant.EPOCH, NOW);
  }
}
