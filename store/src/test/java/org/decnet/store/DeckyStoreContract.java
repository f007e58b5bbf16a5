package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.engine.port.AuditQuery;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.DeckyStore.Outcome;
import org.decnet.engine.port.DeckyStore.Wish;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyLifecycle.Status;
import org.decnet.model.decky.DeckyOperation;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.junit.jupiter.api.Test;

/** Decoys of this host, and what is done to them. */
abstract class DeckyStoreContract extends StoreContract {
  private static final int MANY = 10;
  private static final AuditEntry LINE = new AuditEntry(NOW, "ada", "decky.test", "x", null);
  private static final Message TOLD =
      Message.of(Topic.of("decky", "web-1", "lifecycle"), "decky", "x", Map.of("decky", "web-1"));

  DeckyStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void aDecoyComesBackAsItWas() {
    Decky decky = decky("web-1");
    assertThat(store().add(decky, MANY, wish(1, "web-1"))).isEqualTo(Outcome.TAKEN);
    assertThat(store().decky("web-1")).contains(decky);
    assertThat(store().decky("web-2")).isEmpty();
    assertThat(lines()).hasSize(1);
    assertThat(told()).containsExactly("decky.web-1.lifecycle");
    assertThat(store().operations(List.of(id(1), id(2)))).containsExactly(row(1, "web-1"));
    assertThat(store().open()).containsExactly(row(1, "web-1"));
  }

  @Test
  void namesAreTakenOnceAndThereIsALimit() {
    store().add(decky("b"), 2, wish(1, "b"));
    assertThat(store().add(decky("b"), 2, wish(2, "b"))).isEqualTo(Outcome.NAME_TAKEN);
    store().add(decky("a"), 2, wish(3, "a"));
    assertThat(store().add(decky("c"), 2, wish(4, "c"))).isEqualTo(Outcome.LIMIT);
    assertThat(store().all()).extracting(Decky::name).containsExactly("a", "b");
    assertThat(store().page(1, 1).data()).extracting(Decky::name).containsExactly("b");
    assertThat(store().page(1, 1).total()).isEqualTo(2);
    assertThat(store().open()).hasSize(2);
    assertThat(store().newest(1)).containsExactly(row(3, "a"));
    assertThat(store().newest(9)).containsExactly(row(1, "b"), row(3, "a"));
    assertThat(lines()).hasSize(2);
  }

  @Test
  void aDecoyThatSomethingIsDoneToChangesOnlyOnceThatHasEnded() {
    Decky decky = decky("a");
    store().add(decky, MANY, wish(1, "a"));
    assertThat(store().change("a", DeckyStoreContract::stopped, wish(2, "a")))
        .isEqualTo(Outcome.BUSY);
    store().settle(row(1, "a").begun(NOW), null, false, List.of());
    assertThat(store().change("a", DeckyStoreContract::stopped, wish(2, "a")))
        .isEqualTo(Outcome.BUSY);
    Decky running = decky.found(DeckyState.RUNNING, null);
    store().settle(row(1, "a").ended(null, NOW.plusSeconds(1)), running, false, List.of(TOLD));
    assertThat(store().decky("a")).contains(running);
    assertThat(store().open()).isEmpty();
    DeckyLifecycle done = store().operations(List.of(id(1))).getFirst();
    assertThat(done.status()).isEqualTo(Status.SUCCEEDED);
    assertThat(done.completedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(store().change("a", DeckyStoreContract::stopped, wish(2, "a")))
        .isEqualTo(Outcome.TAKEN);
    assertThat(store().decky("a").orElseThrow().wish()).isEqualTo(DeckyWish.STOP);
    assertThat(store().change("nobody", DeckyStoreContract::stopped, wish(3, "nobody")))
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(store().operations(List.of(id(3)))).isEmpty();
  }

  @Test
  void aChangeSeesTheDecoyAsItIsAndMayDecline() {
    store().add(decky("a"), MANY, wish(1, "a"));
    store().settle(row(1, "a").ended(null, NOW), decky("a").every(7), false, List.of());
    assertThat(store().change("a", decky -> null, wish(2, "a"))).isEqualTo(Outcome.BUSY);
    assertThat(store().operations(List.of(id(2)))).isEmpty();
    store().change("a", decky -> decky.every(decky.mutateMinutes() + 1), wish(2, "a"));
    assertThat(store().decky("a").orElseThrow().mutateMinutes()).isEqualTo(8);
  }

  @Test
  void aDecoyMayGoAndItsOperationStays() {
    store().add(decky("a"), MANY, wish(1, "a"));
    store().settle(row(1, "a").ended("x".repeat(400), NOW), null, true, List.of());
    assertThat(store().decky("a")).isEmpty();
    DeckyLifecycle row = store().operations(List.of(id(1))).getFirst();
    assertThat(row.status()).isEqualTo(Status.FAILED);
    assertThat(row.error()).startsWith("xxx").hasSizeLessThanOrEqualTo(255);
  }

  @Test
  void howADecoyIsCanBeFoundWithoutChangingIt() {
    Decky decky = decky("a");
    store().add(decky, MANY, wish(1, "a"));
    store().found(decky.every(5).found(DeckyState.DEGRADED, "port 80 é: taken"), List.of(TOLD));
    assertThat(store().decky("a")).contains(decky.found(DeckyState.DEGRADED, "port 80 é: taken"));
  }

  private static Decky stopped(Decky decky) {
    return decky.wanted(DeckyWish.STOP);
  }

  private static UUID id(int number) {
    return new UUID(9, number);
  }

  private static DeckyLifecycle row(int number, String decky) {
    return DeckyLifecycle.wanted(id(number), decky, DeckyOperation.DEPLOY, NOW.plusMillis(number));
  }

  private static Wish wish(int number, String decky) {
    return new Wish(row(number, decky), List.of(TOLD), LINE);
  }

  private static Decky decky(String name) {
    return new Decky(
        name,
        "debian",
        "web-server",
        "192.0.2.1",
        List.of(
            new DeckyService("http", 8080, true, Map.of("custom_body", "<b>\n\"é\"")),
            new DeckyService("redis", 6379, false, Map.of())),
        DeckyWish.RUN,
        DeckyState.PENDING,
        null,
        30,
        Long.MIN_VALUE,
        NOW,
        NOW);
  }

  private DeckyStore store() {
    return stores.deckies();
  }

  private List<AuditLine> lines() {
    return stores.audit().lines(new AuditQuery(null, "decky.test", null, 50, 0)).data();
  }

  private List<String> told() {
    return stores.outbox().read(0, List.of(TopicPattern.ALL), 50).messages().stream()
        .map(StoredMessage::message)
        .map(message -> message.topic().value())
        .toList();
  }
}
