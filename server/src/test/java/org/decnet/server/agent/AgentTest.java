package org.decnet.server.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.SwarmStore;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostStatus;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.model.tag.Scope;
import org.decnet.net.ListenAddress;
import org.decnet.server.Waits;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.swarm.AgentClient;
import org.decnet.server.swarm.link.LinkServer;
import org.decnet.server.swarm.tls.Authority;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Keys;
import org.decnet.server.swarm.tls.Peer;
import org.decnet.testkit.CutLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent with a real decoy, a real master, and a way between them that breaks. */
@Timeout(120)
class AgentTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Clock CLOCK = Clock.systemUTC();
  private static final AuditEntry LINE =
      new AuditEntry(Instant.EPOCH, "ada", "swarm.test", "x", null);
  private static final UUID HOST = new UUID(4, 2);
  private static final long ROOM = 1 << 20;

  @TempDir Path folder;
  @TempDir Path remote;
  private Node node;
  private PushIntake intake;
  private LinkServer server;
  private CutLink link;
  private Membership membership;
  private int redis;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Authority authority;

  @BeforeEach
  void open() throws IOException {
    node = Node.open(new NodeSettings(folder));
    intake = new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), CLOCK);
    authority = Authority.open(folder, RANDOM, CLOCK);
    server =
        new LinkServer(
            new ListenAddress("127.0.0.1", 0), authority.master(), swarm(), intake, RANDOM, CLOCK);
    link = CutLink.to(server.address().getPort());
    membership = enrolled();
    redis = freePort();
  }

  @AfterEach
  void close() throws IOException {
    link.close();
    server.close();
    intake.close();
    node.close();
  }

  private Membership enrolled() {
    Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MICROS);
    Identity identity = identity("edge");
    String pin = Peer.fingerprint(identity.certificate());
    Enrolment enrolment = new Enrolment(HOST, "edge", "ada", now, now.plusSeconds(60), null);
    swarm().offer(enrolment, pin, LINE);
    swarm().enrol(pin, SwarmHost.enrolled(HOST, enrolment, "192.0.2.1", 0, pin, now), LINE);
    return new Membership(HOST, "edge", identity, "127.0.0.1", link.port());
  }

  private SwarmStore swarm() {
    return node.stores().swarm();
  }

  private Agent agent(long room) throws IOException {
    DeckyPlan plan =
        new DeckyPlan(
            "cache",
            "debian",
            null,
            List.of("redis"),
            "127.0.0.1",
            Map.of("redis", redis),
            Map.of(),
            0);
    AgentHome home = new AgentHome(remote);
    home.keep(membership);
    Agent.Task task =
        new Agent.Task(
            "127.0.0.1",
            room,
            new ListenAddress("127.0.0.1", 0),
            DecoySettings.of(Map.of()),
            List.of(plan));
    return Agent.start(
        home, home.membership().orElseThrow(), task, () -> ended.set(true), RANDOM, CLOCK);
  }

  private void attack() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis)) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              """
              CONFIG SET dir /var/lib/redis/.ssh\r
              CONFIG SET dbfilename authorized_keys\r
              SET x "\\nssh-rsa AAAA x\\n"\r
              SAVE\r
              QUIT\r
              """
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  private SwarmHost host() {
    return swarm().host(HOST).orElseThrow();
  }

  private Optional<SensorStatus> sensor() {
    return node.stores().sensors().all().stream()
        .filter(one -> one.sensor().equals("cache"))
        .findFirst();
  }

  private void await(BooleanSupplier condition) {
    Waits.until(node.stores().outbox(), condition);
  }

  private boolean isRunning(Agent agent) {
    return agent
        .fleet()
        .report()
        .equals(List.of(new HostDecky("cache", "running", List.of("redis:" + redis))));
  }

  /** Whether everything was brought that there is. */
  private boolean isEmpty(Agent agent) {
    return agent.level().lines() == 0 && host().tally().lastSequence() > 0;
  }

  @Test
  void whatAnAttackerSendsToADecoyOfAnAgentIsTaggedByItsMaster() throws Exception {
    try (Agent agent = agent(ROOM)) {
      await(() -> isRunning(agent));
      attack();
      await(() -> techniques().contains("T1098.004"));
      await(() -> host().lastHeartbeat() != null);
      assertThat(host().status(CLOCK.instant())).isEqualTo(HostStatus.ACTIVE);
    }
  }

  private List<String> techniques() {
    return node.stores().tags().tally(new Scope.Fleet(), 0).stream()
        .map(one -> one.technique().value())
        .toList();
  }

  @Test
  void aLinkThatIsLostLosesNothingAndBringsNothingTwice() throws Exception {
    try (Agent agent = agent(ROOM)) {
      await(() -> isRunning(agent));
      attack();
      await(() -> isEmpty(agent));
      long before = host().tally().lastSequence();
      link.cut();
      attack();
      attack();
      await(() -> agent.level().lines() > before);
      await(() -> !agent.courier().connected());
      assertThat(host().tally().lastSequence()).isEqualTo(before);
      link.mend();
      await(() -> isEmpty(agent));
    }
    assertAllStoredOnce();
    long all = host().tally().lastSequence();
    try (Agent again = agent(ROOM)) {
      await(() -> isRunning(again));
      attack();
      await(() -> host().tally().lastSequence() > all && isEmpty(again));
    }
    assertAllStoredOnce();
  }

  private void assertAllStoredOnce() {
    SensorStatus sensor = sensor().orElseThrow();
    assertThat(host().tally().missed()).isZero();
    assertThat(sensor.lines()).isEqualTo(host().tally().lastSequence());
    assertThat(sensor.duplicates()).isZero();
    assertThat(sensor.malformed()).isZero();
  }

  @Test
  void whatWaitsOutlivesTheAgent() throws Exception {
    link.cut();
    long waiting;
    try (Agent agent = agent(ROOM)) {
      await(() -> isRunning(agent));
      attack();
      await(() -> agent.level().lines() > 0);
      waiting = agent.level().lines();
    }
    link.mend();
    try (Agent again = agent(ROOM)) {
      await(() -> isEmpty(again));
    }
    assertThat(host().tally().lastSequence()).isGreaterThanOrEqualTo(waiting);
    assertAllStoredOnce();
  }

  @Test
  void whatFoundNoRoomIsToldAsDroppedAndAsAGap() throws Exception {
    link.cut();
    try (Agent agent = agent(2_000)) {
      await(() -> isRunning(agent));
      for (int i = 0; i < 5; i++) {
        attack();
      }
      await(() -> agent.level().dropped() > 0);
      link.mend();
      await(() -> isEmpty(agent) && host().report().dropped() > 0);
      assertThat(host().tally().missed()).isEqualTo(agent.level().dropped());
      assertThat(host().report().dropped()).isEqualTo(agent.level().dropped());
    }
  }

  @Test
  void theMasterGivesOrders() throws Exception {
    try (Agent agent = agent(ROOM)) {
      await(() -> isRunning(agent));
      AgentClient client = new AgentClient(authority.master(), RANDOM);
      SwarmHost host = at(agent, membership.identity());
      assertThat(client.get(host, "/health")).containsEntry("status", "ok");
      client.post(
          host,
          "/deploy",
          Map.of("name", "second", "services", List.of("ftp"), "ports", Map.of("ftp", 0L)));
      await(() -> agent.fleet().report().size() == 2);
      assertThatThrownBy(() -> client.post(host, "/deploy", Map.of("name", "second")))
          .hasMessage(
              "The host refuses: Field services must name one at least, unless archetype is there");
      await(() ->
          agent.fleet().report().contains(new HostDecky("second", "running", List.of("ftp:0"))));
      assertThat(client.get(host, "/status"))
          .containsEntry("name", "edge")
          .containsEntry("connected", true);
      assertThatThrownBy(() -> client.post(host, "/mutate", Map.of("name", "second")))
          .hasMessageContaining("nothing to rotate");
      client.post(host, "/teardown", Map.of("name", "second"));
      await(() -> agent.fleet().report().size() == 1);
      assertThatThrownBy(() -> client.post(host, "/teardown", Map.of("name", "second")))
          .hasMessage("The host refuses: There is no such decky");
      assertThat(ended).isFalse();
      client.post(host, "/self-destruct", Map.of());
      await(ended::get);
    }
    AgentHome home = new AgentHome(remote);
    home.destroy();
    assertThat(home.membership()).isEmpty();
    assertThat(remote).isEmptyDirectory();
  }

  @Test
  void nobodyElseGivesOrders() throws Exception {
    try (Agent agent = agent(ROOM)) {
      Identity other = identity("rim");
      AgentClient neighbour = new AgentClient(other, RANDOM);
      assertThatThrownBy(() -> neighbour.get(at(agent, membership.identity()), "/status"))
          .hasMessage("The host refuses: Only the master may ask here");
      AgentClient master = new AgentClient(authority.master(), RANDOM);
      assertThatThrownBy(() -> master.get(at(agent, other), "/status"))
          .as("another host than the pinned one")
          .isInstanceOf(IOException.class);
    }
  }

  /** The host of an agent, with the pin of a certificate. */
  private static SwarmHost at(Agent agent, Identity pinned) {
    Enrolment enrolment = new Enrolment(HOST, "edge", "ada", Instant.EPOCH, Instant.EPOCH, null);
    return SwarmHost.enrolled(
        HOST,
        enrolment,
        "127.0.0.1",
        agent.api().address().getPort(),
        Peer.fingerprint(pinned.certificate()),
        Instant.EPOCH);
  }

  private Identity identity(String name) {
    KeyPair pair = Keys.make(RANDOM);
    return new Identity(
        pair.getPrivate(), authority.issue(name, pair.getPublic()), authority.certificate());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
