package org.decnet.server.swarm.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.DeckyStore.Wish;
import org.decnet.engine.port.SwarmStore;
import org.decnet.model.event.EventIds;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.net.ListenAddress;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.random.RandomIds;
import org.decnet.server.swarm.tls.Authority;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Keys;
import org.decnet.server.swarm.tls.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The listener for remote hosts, over real sockets into a real store. */
@Timeout(120)
class LinkServerTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AuditEntry LINE =
      new AuditEntry(Instant.EPOCH, "ada", "swarm.test", "x", null);
  private static final HostReport WEB =
      new HostReport(3, 700, 1, List.of(new HostDecky("web", "running", List.of("http:80"))));

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Node node;
  private PushIntake intake;
  private Authority authority;
  private LinkServer server;
  private SwarmHost host;
  private Identity identity;

  @BeforeEach
  void open() throws IOException {
    Clock clock = Clock.systemUTC();
    node = Node.open(new NodeSettings(folder));
    intake = new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), clock);
    authority = Authority.open(folder, RANDOM, clock);
    server =
        new LinkServer(
            new ListenAddress("127.0.0.1", 0), authority.master(), swarm(), intake, RANDOM, clock);
    identity = enrolled("edge");
    host = swarm().ofFingerprint(Peer.fingerprint(identity.certificate())).orElseThrow();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    intake.close();
    node.close();
  }

  private SwarmStore swarm() {
    return node.stores().swarm();
  }

  /** A host, with the key that it keeps. */
  private Identity enrolled(String name) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    UUID uuid = new RandomIds(RANDOM).next();
    Enrolment enrolment = new Enrolment(uuid, name, "ada", now, now.plusSeconds(60), null);
    Identity made = identity(authority, name);
    String pin = Peer.fingerprint(made.certificate());
    swarm().offer(enrolment, pin, LINE);
    swarm().enrol(pin, SwarmHost.enrolled(uuid, enrolment, "192.0.2.1", 0, pin, now), LINE);
    return made;
  }

  private static Identity identity(Authority by, String name) {
    KeyPair pair = Keys.make(RANDOM);
    X509Certificate certificate = by.issue(name, pair.getPublic());
    return new Identity(pair.getPrivate(), certificate, by.certificate());
  }

  private LinkClient connect(Identity as) throws IOException {
    return LinkClient.connect(as, server.address().getPort());
  }

  private static String line(String decky, int number) {
    return "<134>1 2026-03-02T11:00:%02d.000001Z %s ssh - command [relay@55555"
            .formatted(number, decky)
        + " src_ip=\"198.51.100.7\" src_port=\"4711\" sid=\"s1\" cmd=\"whoami\"]";
  }

  private long events(String decky) {
    return node.stores().sensors().all().stream()
        .filter(sensor -> sensor.sensor().equals(decky))
        .mapToLong(SensorStatus::events)
        .sum();
  }

  private SwarmHost now() {
    return swarm().host(host.uuid()).orElseThrow();
  }

  @Test
  void linesAreStoredBeforeTheyAreAcknowledgedAndOnceIfTheyComeAgain() throws Exception {
    try (LinkClient client = connect(identity)) {
      assertThat(client.answer()).isEqualTo("STORED 0");
      client.send(LinkMessage.of(1, line("web", 1)), LinkMessage.of(2, line("web", 2)));
      client.await(2);
      assertThat(now().tally()).isEqualTo(new LineTally(2, 0, 0));
    }
    long stored = events("web");
    assertThat(stored).isPositive();
    try (LinkClient client = connect(identity)) {
      assertThat(client.answer()).isEqualTo("STORED 2");
      client.send(LinkMessage.of(2, line("web", 2)));
      client.await(2);
      assertThat(events("web")).isEqualTo(stored);
      client.send(LinkMessage.of(3, line("web", 3)));
      client.await(3);
      assertThat(events("web")).isGreaterThan(stored);
    }
    assertThat(now().tally()).isEqualTo(new LineTally(3, 0, 0));
    assertThat(node.stores().actors().attacker(EventIds.attacker("198.51.100.7"))).isPresent();
  }

  @Test
  void numbersThatNeverCameAreCounted() throws Exception {
    try (LinkClient client = connect(identity)) {
      client.send(LinkMessage.of(4, line("web", 1)), LinkMessage.of(6, line("web", 2)));
      client.await(6);
    }
    assertThat(now().tally()).isEqualTo(new LineTally(6, 4, 0));
  }

  @Test
  void aHostSpeaksForNoDecoyOfSomebodyElse() throws Exception {
    node.stores()
        .deckies()
        .add(
            new DeckyPlan(
                    "here", "debian", null, List.of("redis"), "127.0.0.1", Map.of(), Map.of(), 0)
                .make(1, Instant.EPOCH),
            10,
            new Wish(null, List.of(), LINE));
    Identity other = enrolled("rim");
    try (LinkClient first = connect(identity);
        LinkClient second = connect(other)) {
      first.send(LinkMessage.of(1, line("web", 1)));
      first.await(1);
      long stored = events("web");
      second.send(
          LinkMessage.of(1, line("web", 2)),
          LinkMessage.of(2, line("here", 3)),
          LinkMessage.of(3, line("own", 4)));
      second.await(3);
      assertThat(events("web")).isEqualTo(stored);
      assertThat(events("here")).isZero();
      assertThat(events("own")).isPositive();
    }
    SwarmHost rim = swarm().ofFingerprint(Peer.fingerprint(other.certificate())).orElseThrow();
    assertThat(rim.tally()).isEqualTo(new LineTally(3, 0, 2));
  }

  @Test
  void aHeartbeatIsTakenDownAndAnswered() throws Exception {
    try (LinkClient client = connect(identity)) {
      client.answer();
      client.send(LinkMessage.of("edge", Clock.systemUTC().instant(), WEB));
      assertThat(client.answer()).isEqualTo("STORED 0");
    }
    assertThat(now().report()).isEqualTo(WEB);
    assertThat(now().address()).isEqualTo("127.0.0.1");
    assertThat(now().lastHeartbeat()).isNotNull();
  }

  @Test
  void whoIsDecommissionedIsHeardNoMore() throws Exception {
    long stored;
    try (LinkClient client = connect(identity)) {
      client.send(LinkMessage.of(1, line("web", 1)));
      client.await(1);
      stored = events("web");
      swarm()
          .decommission(
              host.uuid(), Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS), LINE);
      client.send(LinkMessage.of(2, line("web", 2)));
      assertThat(client.answer()).isNull();
    }
    assertThat(events("web")).isEqualTo(stored);
    try (LinkClient client = connect(identity)) {
      assertThat(client.answer()).isNull();
    }
  }

  @Test
  void aCertificateThatIsPinnedToNobodyOpensNothing() throws Exception {
    try (LinkClient client = connect(identity(authority, "edge"))) {
      assertThat(client.answer()).isNull();
    }
    try (LinkClient client = connect(authority.master())) {
      assertThat(client.answer()).as("a master is no host").isNull();
    }
  }

  @Test
  void aCertificateOfAnotherAuthorityOpensNothing() {
    Authority other = Authority.open(elsewhere, RANDOM, Clock.systemUTC());
    Identity foreign = identity(other, "edge");
    Identity trusting = new Identity(foreign.key(), foreign.certificate(), authority.certificate());
    assertThatThrownBy(
            () -> {
              try (LinkClient client = connect(trusting)) {
                client.answer();
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void whoSaysWhatNoHostSaysIsSentAway() throws Exception {
    String good = new String(LinkMessage.of(1, line("web", 1)), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            good.replace("[link@55555 seq=\"1\"]", ""),
            good.replace("cmd", "\n" + line("here", 1)),
            good.replace(" web ", " web\there "),
            good.replace(" web ", "  web "),
            good.replace(" ssh ", "  "),
            good.replace(" web ", " WEB "),
            good.replace("seq=\"1\"", "seq=\"-1\""),
            good.replace("seq=\"1\"", "seq=\"99999999999999999999\""),
            "<134>1 T edge decnet-agent - heartbeat [link@55555 beat=\"1\"] no json")) {
      try (LinkClient client = connect(identity)) {
        client.answer();
        client.send(bad.getBytes(StandardCharsets.UTF_8));
        assertThat(client.answer()).as(bad).isNull();
      }
    }
    assertThat(now().tally()).isEqualTo(LineTally.NONE);
  }
}
