package org.decnet.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.event.EventIds;
import org.decnet.model.tag.Scope;
import org.decnet.server.Waits;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.worker.NodeWorkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From bytes on a decoy's port to tags in the store. */
@Timeout(120)
class FleetEndToEndTest {
  private static final String CLIENT = "127.0.0.1";

  @TempDir Path folder;
  private Node node;
  private NodeWorkers workers;
  private DeckyWishes wishes;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    workers =
        NodeWorkers.start(
            node,
            Map.of(),
            Clock.systemUTC(),
            EnumSet.of(WorkerName.ORCHESTRATOR, WorkerName.MUTATOR),
            Duration.ofHours(1));
    wishes = new DeckyWishes(node.stores().deckies(), new SecureRandom(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    workers.close();
    node.close();
  }

  @Test
  void whatAnAttackerSendsToADecoyIsTagged() throws Exception {
    int web = freePort();
    int redis = freePort();
    deploy(Map.of("http", web, "redis", redis));
    send(web, "GET /../../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    send(
        redis,
        """
        CONFIG SET dir /var/lib/redis/.ssh\r
        CONFIG SET dbfilename authorized_keys\r
        SET x "\\nssh-rsa AAAA x\\n"\r
        SAVE\r
        QUIT\r
        """);
    awaitTrue(() -> techniques().containsAll(Set.of("T1190", "T1098.004")));
    assertThat(node.stores().actors().attacker(EventIds.attacker(CLIENT)).orElseThrow().deckies())
        .containsExactly("trap-1");
    assertThat(node.stores().sensors().all())
        .singleElement()
        .satisfies(sensor -> {
          assertThat(sensor.source()).isEqualTo("decky");
          assertThat(sensor.sensor()).isEqualTo("trap-1");
          assertThat(sensor.malformed()).isZero();
        });
  }

  private List<String> techniques() {
    return node.stores().tags().tally(new Scope.Fleet(), 0).stream()
        .map(one -> one.technique().value())
        .distinct()
        .toList();
  }

  private void deploy(Map<String, Integer> ports) {
    DeckyPlan plan =
        new DeckyPlan(
            "trap-1",
            "ubuntu22",
            null,
            List.copyOf(ports.keySet()),
            "127.0.0.1",
            ports,
            Map.of(),
            0);
    assertThat(plan.problem()).isNull();
    wishes.deploy(plan, 10, new AuditEntry(Instant.EPOCH, "ada", "decky.deploy", "x", null));
    awaitTrue(
        () -> node.stores().deckies().decky("trap-1").orElseThrow().state() == DeckyState.RUNNING);
  }

  private static void send(int port, String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aRotationThatIsDueIsDone() throws Exception {
    deploy(Map.of("http", 0, "redis", 0));
    AuditEntry line = new AuditEntry(Instant.EPOCH, "ada", "decky.mutate_interval", "x", null);
    Decky decky = node.stores().deckies().decky("trap-1").orElseThrow();
    node.stores()
        .deckies()
        .change(
            "trap-1",
            now -> now.mutated(Instant.EPOCH).every(5),
            new DeckyStore.Wish(null, List.of(DeckyNews.state(decky, Instant.EPOCH)), line));
    awaitTrue(() -> told("decky.trap-1.mutation") == 1);
    assertThat(node.stores().deckies().decky("trap-1").orElseThrow().mutatedAt())
        .isAfter(Instant.parse("2020-01-01T00:00:00Z"));
  }

  private int told(String pattern) {
    return node.stores()
        .outbox()
        .read(0, List.of(new TopicPattern(pattern)), 100)
        .messages()
        .size();
  }

  private void awaitTrue(BooleanSupplier condition) {
    Waits.until(node.stores().outbox(), condition);
  }
}
