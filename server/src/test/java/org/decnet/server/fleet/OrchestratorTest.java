package org.decnet.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.decnet.decoy.capture.Vault;
import org.decnet.decoy.listen.Budget;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.DeckyStore.Outcome;
import org.decnet.engine.port.Stores;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyLifecycle.Status;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.decky.DeckyState;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrchestratorTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final AuditEntry LINE = new AuditEntry(NOW, "ada", "decky.test", "x", null);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  @TempDir Path folder;
  private Stores stores;
  private DeckyStore store;
  private DeckyWishes wishes;
  private Fleet fleet;
  private Orchestrator orchestrator;

  @BeforeEach
  void open() {
    stores = Node.openStores(new NodeSettings(folder));
    store = stores.deckies();
    wishes = new DeckyWishes(store, new SecureRandom(), clock);
    begin();
  }

  private void begin() {
    fleet =
        new Fleet(
            folder.resolve(Fleet.FOLDER),
            name -> Vault.NONE,
            Budget.USUAL,
            line -> {},
            new SecureRandom(),
            clock);
    orchestrator = new Orchestrator(store, fleet, new Random(1), clock);
  }

  @AfterEach
  void close() {
    fleet.close();
    stores.close();
  }

  private static DeckyPlan plan(String name, Map<String, Integer> ports) {
    return new DeckyPlan(
        name, "debian", null, List.copyOf(ports.keySet()), "127.0.0.1", ports, Map.of(), 30);
  }

  private DeckyWishes.Answer deploy(String name, Map<String, Integer> ports) {
    return wishes.deploy(plan(name, ports), 10, LINE);
  }

  private void turn() {
    orchestrator.turn(() -> false);
  }

  private Decky decky(String name) {
    return store.decky(name).orElseThrow();
  }

  private static DeckyLifecycle row(DeckyWishes.Answer answer) {
    return Objects.requireNonNull(answer.row(), "it will be done");
  }

  private Status status(DeckyWishes.Answer answer) {
    return store.operations(List.of(row(answer).id())).getFirst().status();
  }

  private boolean listens(String name, String service) {
    Integer port = fleet.ports(name).get(service);
    return port != null
        && catchThrowable(() -> new Socket(InetAddress.getLoopbackAddress(), port).close()) == null;
  }

  private List<String> told(String pattern) {
    return stores.outbox().read(0, List.of(new TopicPattern(pattern)), 100).messages().stream()
        .map(message -> message.message().topic().value() + message.message().text("status"))
        .toList();
  }

  @Test
  void aDecoyIsDeployedAndItsOperationTold() {
    DeckyWishes.Answer answer = deploy("web-1", Map.of("http", 0, "redis", 0));
    assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(decky("web-1").state()).isEqualTo(DeckyState.PENDING);
    turn();
    assertThat(decky("web-1").state()).isEqualTo(DeckyState.RUNNING);
    assertThat(status(answer)).isEqualTo(Status.SUCCEEDED);
    assertThat(listens("web-1", "http")).isTrue();
    assertThat(listens("web-1", "redis")).isTrue();
    assertThat(told("decky.web-1.lifecycle"))
        .containsExactly(
            "decky.web-1.lifecyclepending",
            "decky.web-1.lifecyclerunning",
            "decky.web-1.lifecyclesucceeded");
    assertThat(told("decky.web-1.state")).hasSize(1);
  }

  @Test
  void aPortThatIsTakenIsToldAndTriedAgain() throws IOException {
    DeckyWishes.Answer answer;
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
      answer = deploy("web-1", Map.of("http", port, "redis", 0));
      turn();
      assertThat(status(answer)).isEqualTo(Status.FAILED);
      assertThat(decky("web-1").state()).isEqualTo(DeckyState.DEGRADED);
      assertThat(decky("web-1").problem()).contains("http on port " + port);
    }
    turn();
    assertThat(decky("web-1").state()).isEqualTo(DeckyState.RUNNING);
    assertThat(decky("web-1").problem()).isNull();
    assertThat(listens("web-1", "http")).isTrue();
  }

  @Test
  void whatRanRunsAgainAfterAStartAndWhatWasStoppedDoesNot() {
    deploy("a", Map.of("redis", 0));
    deploy("b", Map.of("redis", 0));
    turn();
    wishes.stop(decky("b"), LINE);
    turn();
    assertThat(decky("b").state()).isEqualTo(DeckyState.STOPPED);
    fleet.close();
    begin();
    turn();
    assertThat(listens("a", "redis")).isTrue();
    assertThat(fleet.ports("b")).isEmpty();
    wishes.start(decky("b"), LINE);
    turn();
    assertThat(listens("b", "redis")).isTrue();
  }

  @Test
  void whatWasBegunWhenAProcessDiedIsDoneAgain() {
    DeckyWishes.Answer answer = deploy("a", Map.of("redis", 0));
    store.settle(row(answer).begun(NOW), null, false, List.of());
    turn();
    assertThat(status(answer)).isEqualTo(Status.SUCCEEDED);
    assertThat(listens("a", "redis")).isTrue();
  }

  @Test
  void aDecoyThatIsTakenDownLeavesNothing() {
    deploy("a", Map.of("https", 0));
    turn();
    Path keys = folder.resolve(Fleet.FOLDER).resolve("a");
    assertThat(keys.resolve("https.p12")).exists();
    DeckyWishes.Answer answer = wishes.teardown(decky("a"), LINE);
    turn();
    assertThat(status(answer)).isEqualTo(Status.SUCCEEDED);
    assertThat(store.decky("a")).isEmpty();
    assertThat(fleet.ports("a")).isEmpty();
    assertThat(Files.exists(keys)).isFalse();
  }

  @Test
  void aRotationOffersOtherServicesEachTime() {
    deploy("a", Map.of("http", 0, "redis", 0));
    turn();
    List<List<String>> seen = new ArrayList<>();
    seen.add(offered("a"));
    for (int i = 0; i < 6; i++) {
      assertThat(wishes.mutate(decky("a"), LINE).outcome()).isEqualTo(Outcome.TAKEN);
      turn();
      assertThat(offered("a")).isNotEmpty().isNotEqualTo(seen.getLast());
      assertThat(fleet.ports("a").keySet()).containsExactlyInAnyOrderElementsOf(offered("a"));
      seen.add(offered("a"));
    }
    assertThat(decky("a").mutatedAt()).isEqualTo(NOW);
    assertThat(told("decky.a.mutation")).hasSize(6);
  }

  private List<String> offered(String name) {
    return decky(name).services().stream()
        .filter(DeckyService::offered)
        .map(DeckyService::name)
        .toList();
  }

  @Test
  void aServiceThatIsSetUpAnewIsStartedWithThat() {
    deploy("a", Map.of("redis", 0));
    turn();
    int before = fleet.ports("a").getOrDefault("redis", 0);
    wishes.configure(decky("a"), "redis", Map.of("password", "x"), LINE);
    turn();
    assertThat(decky("a").services().getFirst().config()).containsEntry("password", "x");
    assertThat(fleet.ports("a").get("redis")).isNotEqualTo(before);
    assertThat(told("decky.a.service_config_changed")).hasSize(1);
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    deploy("a", Map.of("redis", 6399));
    assertThat(deploy("a", Map.of("redis", 6399)).outcome()).isEqualTo(Outcome.NAME_TAKEN);
    assertThat(deploy("b", Map.of("http", 6399)).problem())
        .isEqualTo("Port 6399 belongs to the decoy a");
    assertThat(wishes.stop(decky("a"), LINE).outcome()).isEqualTo(Outcome.BUSY);
    assertThat(wishes.mutate(decky("a"), LINE).problem()).contains("one service");
    assertThat(wishes.deploy(plan("c", Map.of("redis", 0)), 1, LINE).outcome())
        .isEqualTo(Outcome.LIMIT);
  }
}
