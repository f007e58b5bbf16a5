package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditQuery;
import org.decnet.engine.port.KeyScope;
import org.decnet.engine.port.LogRow;
import org.decnet.engine.port.LogTail;
import org.decnet.engine.port.NodeLimits;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.StreamTicket;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys, tickets, and what admins want of the node, as several processes see them. */
abstract class KeyStoreContract extends StoreContract {
  private static final UUID ID = new UUID(1, 2);
  private static final String HASH = "a".repeat(64);

  KeyStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void keyComesBackAsItWas() {
    ApiKey key = key(ID, "siem", NOW.plusSeconds(60));
    assertThat(stores.keys().add(key, HASH, entry("key.create"))).isTrue();
    assertThat(stores.keys().ofHash(HASH)).contains(key);
    assertThat(stores.keys().key(ID)).contains(key);
    assertThat(stores.keys().ofHash("b".repeat(64))).isEmpty();
    assertThat(stores.keys().keys(10, 0).data()).containsExactly(key);
  }

  @Test
  void nameOfAKeyInForceIsTakenAndThatOfAnEndedOneIsFree() {
    add(ID, "siem", null);
    assertThat(add(new UUID(3, 4), "siem", null)).isFalse();
    stores.keys().revoke(ID, NOW, entry("key.revoke"));
    assertThat(add(new UUID(3, 4), "siem", null)).isTrue();
    assertThat(add(new UUID(5, 6), "old", NOW)).isTrue();
    assertThat(add(new UUID(7, 8), "old", null)).isTrue();
  }

  @Test
  void keyIsEndedOnce() {
    add(ID, "siem", null);
    assertThat(stores.keys().revoke(ID, NOW.plusSeconds(1), entry("key.revoke"))).isTrue();
    assertThat(stores.keys().revoke(ID, NOW.plusSeconds(2), entry("key.revoke"))).isFalse();
    assertThat(stores.keys().revoke(new UUID(9, 9), NOW, entry("key.revoke"))).isFalse();
    ApiKey ended = stores.keys().key(ID).orElseThrow();
    assertThat(ended.revokedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(ended.isValid(NOW)).isFalse();
    assertThat(actions()).containsExactly("key.revoke", "key.create");
  }

  @Test
  void keyIsGoodUntilItsEnd() {
    ApiKey key = key(ID, "siem", NOW.plusSeconds(60));
    assertThat(key.isValid(NOW.plusSeconds(59))).isTrue();
    assertThat(key.isValid(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void useIsTakenDownToTheMinute() {
    add(ID, "siem", null);
    stores.keys().used(stores.keys().key(ID).orElseThrow(), NOW);
    stores.keys().used(stores.keys().key(ID).orElseThrow(), NOW.plusSeconds(59));
    assertThat(stores.keys().key(ID).orElseThrow().lastUsedAt()).isEqualTo(NOW);
    stores.keys().used(stores.keys().key(ID).orElseThrow(), NOW.plusSeconds(61));
    assertThat(stores.keys().key(ID).orElseThrow().lastUsedAt()).isEqualTo(NOW.plusSeconds(61));
  }

  @Test
  void keysGoWithTheAdminWhoMadeThem() {
    account(new UUID(1, 1), "ada", Role.ADMIN);
    account(new UUID(1, 2), "bob", Role.ADMIN);
    account(new UUID(1, 3), "root", Role.ADMIN);
    add(ID, "ada's", null);
    stores.keys().add(key(new UUID(3, 4), "bob's", "bob", null), "b".repeat(64), entry("x"));
    stores.keys().add(key(new UUID(5, 6), "root's", "root", null), "c".repeat(64), entry("x"));

    stores.accounts().remove(new UUID(1, 1), entry("user.delete"));
    stores.accounts().changeRole(new UUID(1, 2), Role.VIEWER, entry("user.role"));

    assertThat(stores.keys().keys(10, 0).data())
        .filteredOn(key -> key.isValid(NOW))
        .extracting(ApiKey::name)
        .containsExactly("root's");
  }

  @Test
  void ticketIsTakenOnceByWhoeverOfManyIsFirst() throws Exception {
    StreamTicket ticket = ticket(NOW.plusSeconds(60));
    stores.tickets().add(HASH, ticket, NOW);
    try (Stores other = open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      CyclicBarrier start = new CyclicBarrier(4);
      List<Callable<Integer>> takers =
          List.of(
              taker(stores, start), taker(other, start), taker(other, start), taker(stores, start));
      int taken = 0;
      for (Future<Integer> taker : threads.invokeAll(takers)) {
        taken += taker.get();
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  private static Callable<Integer> taker(Stores stores, CyclicBarrier start) {
    return () -> {
      start.await();
      return stores.tickets().take(HASH, NOW).isPresent() ? 1 : 0;
    };
  }

  @Test
  void ticketIsWorthNothingAfterItsTime() {
    stores.tickets().add(HASH, ticket(NOW.plusSeconds(60)), NOW);
    assertThat(stores.tickets().take(HASH, NOW.plusSeconds(60))).isEmpty();
    stores.tickets().add(HASH, ticket(NOW.plusSeconds(60)), NOW);
    stores.tickets().add("b".repeat(64), ticket(NOW.plusSeconds(200)), NOW.plusSeconds(60));
    assertThat(stores.tickets().take(HASH, NOW)).isEmpty();
    assertThat(stores.tickets().take("b".repeat(64), NOW.plusSeconds(61)))
        .contains(ticket(NOW.plusSeconds(200)));
  }

  @Test
  void limitsReachOtherProcessesAndTheAuditLog() {
    NodeLimits limits = new NodeLimits(3, 30, null, null, 10, null, null);
    assertThat(stores.control().limits()).isEqualTo(NodeLimits.NONE);
    stores.control().setLimits(limits, entry("limits.set"));
    stores
        .control()
        .setLimits(new NodeLimits(null, 31, null, null, null, null, null), entry("limits.set"));
    try (Stores other = open(folder)) {
      assertThat(other.control().limits().eventsDays()).isEqualTo(31);
      assertThat(other.control().limits().deploymentLimit()).isNull();
    }
    AuditEntry line =
        stores
            .audit()
            .lines(new AuditQuery(null, "limits.set", null, 1, 0))
            .data()
            .getFirst()
            .entry();
    assertThat(line.before())
        .isEqualTo(Map.of("deployment_limit", 3L, "events_days", 30L, "artifacts_mib", 10L));
    assertThat(line.after()).isEqualTo(Map.of("events_days", 31L));
  }

  @Test
  void restIsToldAndReachesOtherProcesses() {
    Message told = Message.of(Topic.of("system", "ttp", "control"), "stop", "1", Map.of());
    stores.control().setResting(WorkerName.TTP, true, List.of(told), entry("worker.stop"));
    stores.control().setResting(WorkerName.BUS, true, List.of(), entry("worker.stop"));
    stores.control().setResting(WorkerName.BUS, false, List.of(), entry("worker.start"));
    try (Stores other = open(folder)) {
      assertThat(other.control().resting()).containsExactly(WorkerName.TTP);
    }
    assertThat(stores.outbox().read(0, List.of(TopicPattern.ALL), 10).messages())
        .extracting(message -> message.message().topic().value())
        .containsExactly("system.ttp.control");
    assertThat(actions()).containsExactly("worker.start", "worker.stop", "worker.stop");
  }

  @Test
  void eventsFollowInTheOrderOfStoringWhateverTheirTime() {
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    LogTail tail = stores.logTail();
    assertThat(tail.end()).isEqualTo(LogTail.Place.START);
    write(scene.command(50, "late"), scene.command(51, "later"));
    LogTail.Place first = tail.end();
    assertThat(tail.after(first, 10)).isEmpty();
    List<LogRow> all = tail.after(LogTail.Place.START, 10);
    assertThat(all).hasSize(2).extracting(LogRow::decky).containsOnly("web-1");
    LogRow one = all.getFirst();
    assertThat(tail.after(new LogTail.Place(one.storedAt(), one.eventId()), 10))
        .containsExactly(all.getLast());
    assertThat(tail.after(LogTail.Place.START, 1)).containsExactly(one);
  }

  @Test
  void histogramCountsByTheTimeOfEvents() {
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    write(scene.command(0, "a"), scene.command(1, "b"), scene.command(3600, "c"));
    List<LogTail.Bar> bars =
        stores
            .logTail()
            .histogram(
                Scene.START.minusSeconds(3600),
                Scene.START.plusSeconds(7200),
                Duration.ofMinutes(15));
    assertThat(bars).extracting(LogTail.Bar::count).containsExactly(2L, 1L);
    assertThat(bars.getFirst().start().getEpochSecond() % 900).isZero();
    assertThat(bars.getFirst().start()).isBeforeOrEqualTo(Scene.START);
  }

  private List<String> actions() {
    return stores.audit().lines(new AuditQuery(null, null, null, 100, 0)).data().stream()
        .map(line -> line.entry().action())
        .toList();
  }

  private void account(UUID uuid, String name, Role role) {
    stores
        .accounts()
        .add(
            new Account(uuid, name, "hash", role, false, Instant.EPOCH, NOW), entry("user.create"));
  }

  private boolean add(UUID id, String name, @Nullable Instant expires) {
    String hash = id.toString().replace("-", "");
    return stores.keys().add(key(id, name, expires), hash, entry("key.create"));
  }

  private static ApiKey key(UUID id, String name, @Nullable Instant expires) {
    return key(id, name, "ada", expires);
  }

  private static ApiKey key(UUID id, String name, String maker, @Nullable Instant expires) {
    Set<KeyScope> scopes = EnumSet.of(KeyScope.READ, KeyScope.EXPORT);
    return new ApiKey(id, name, "12345678", Role.ADMIN, scopes, maker, NOW, expires, null, null);
  }

  private static StreamTicket ticket(Instant expires) {
    return new StreamTicket(ID, false, new UUID(8, 8), NOW.plusSeconds(900), NOW, expires);
  }

  private static AuditEntry entry(String action) {
    return new AuditEntry(NOW, "ada", action, "somebody", null);
  }
}
