package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditQuery;
import org.decnet.engine.port.DeckyStore;
import org.decnet.engine.port.DeckyStore.Wish;
import org.decnet.engine.port.SwarmStore;
import org.decnet.engine.port.SwarmStore.Outcome;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;
import org.junit.jupiter.api.Test;

/** Remote hosts: tokens, certificates, and which decoys are whose. */
abstract class SwarmStoreContract extends StoreContract {
  private static final AuditEntry LINE = new AuditEntry(NOW, "ada", "swarm.test", "x", null);

  SwarmStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void aTokenIsGoodOnceAndNotForLong() {
    assertThat(store().expectsAny(NOW)).isFalse();
    Enrolment enrolment = offer(1, "edge");
    assertThat(store().expectsAny(NOW)).isTrue();
    assertThat(store().offered(hash(1), NOW)).contains(enrolment);
    assertThat(store().offered(hash(1), NOW.plusSeconds(59))).isPresent();
    assertThat(store().offered(hash(1), NOW.plusSeconds(60))).isEmpty();
    assertThat(store().expectsAny(NOW.plusSeconds(60))).isFalse();
    assertThat(store().offered(hash(2), NOW)).isEmpty();
    assertThat(store().enrol(hash(2), host(1, enrolment), LINE)).isEqualTo(Outcome.NO_TOKEN);
    assertThat(store().enrol(hash(1), host(1, enrolment), LINE)).isEqualTo(Outcome.ENROLLED);
    assertThat(store().offered(hash(1), NOW)).isEmpty();
    assertThat(store().enrol(hash(1), host(2, named(3, "edge-2")), LINE))
        .isEqualTo(Outcome.NO_TOKEN);
    assertThat(store().hosts(10, 0).data()).containsExactly(host(1, enrolment));
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void aTokenThatIsTooLateMakesNoHost() {
    Enrolment enrolment = offer(1, "edge");
    SwarmHost late =
        SwarmHost.enrolled(id(1), enrolment, "192.0.2.7", 8765, pin(1), NOW.plusSeconds(60));
    assertThat(store().enrol(hash(1), late, LINE)).isEqualTo(Outcome.NO_TOKEN);
    assertThat(store().hosts(10, 0).total()).isZero();
  }

  @Test
  void namesOfHostsInForceAreTakenOnce() {
    Enrolment first = offer(1, "edge");
    Enrolment second = offer(2, "edge");
    store().enrol(hash(1), host(1, first), LINE);
    assertThat(store().enrol(hash(2), host(2, second), LINE)).isEqualTo(Outcome.NAME_TAKEN);
    assertThat(store().offered(hash(2), NOW)).as("not spent").isPresent();
    assertThat(store().offer(named(3, "edge"), hash(3), LINE)).isFalse();
    assertThat(store().decommission(id(1), NOW, LINE)).isTrue();
    assertThat(store().enrol(hash(2), host(2, second), LINE)).isEqualTo(Outcome.ENROLLED);
    assertThat(store().hosts(10, 0).data()).extracting(SwarmHost::uuid).containsExactly(id(2));
  }

  @Test
  void aCertificateOpensNothingOnceItsHostIsDecommissioned() {
    SwarmHost host = enrolled(1, "edge");
    assertThat(store().ofFingerprint(pin(1))).contains(host);
    assertThat(store().ofFingerprint(pin(2))).isEmpty();
    assertThat(store().decommission(id(9), NOW, LINE)).isFalse();
    assertThat(store().decommission(id(1), NOW, LINE)).isTrue();
    assertThat(store().decommission(id(1), NOW, LINE)).as("again").isFalse();
    assertThat(store().ofFingerprint(pin(1))).isEmpty();
    assertThat(store().host(id(1)).orElseThrow().decommissionedAt()).isEqualTo(NOW);
    assertThat(store().advance(id(1), LineTally.NONE, new LineTally(5, 0, 0))).isFalse();
    assertThat(store().heard(id(1), NOW, "192.0.2.8", HostReport.NONE)).isFalse();
    assertThat(store().claims(id(1), "web")).isFalse();
    assertThat(store().expectsAny(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void whatIsStoredIsTakenDownOnceForEachLine() {
    SwarmHost host = enrolled(1, "edge");
    LineTally first = new LineTally(5, 1, 2);
    assertThat(store().advance(id(1), host.tally(), first)).isTrue();
    assertThat(store().advance(id(1), host.tally(), new LineTally(3, 0, 0)))
        .as("somebody else was there")
        .isFalse();
    assertThat(store().host(id(1)).orElseThrow().tally()).isEqualTo(first);
  }

  @Test
  void aHeartbeatTellsHowAHostIs() {
    enrolled(1, "edge");
    HostReport report =
        new HostReport(
            7, 700, 3, List.of(new HostDecky("a", "running", List.of("http:80", "redis:6379"))));
    assertThat(store().heard(id(1), NOW.plusSeconds(5), "2001:db8::1", report)).isTrue();
    SwarmHost host = store().host(id(1)).orElseThrow();
    assertThat(host.report()).isEqualTo(report);
    assertThat(host.address()).isEqualTo("2001:db8::1");
    assertThat(host.lastHeartbeat()).isEqualTo(NOW.plusSeconds(5));
    store().advance(id(1), LineTally.NONE, new LineTally(40, 2, 1));
    store().heard(id(1), NOW.plusSeconds(9), "2001:db8::1", report);
    assertThat(stores.sensors().all())
        .singleElement()
        .satisfies(sensor -> {
          assertThat(sensor.source()).isEqualTo("agent");
          assertThat(sensor.sensor()).isEqualTo("edge");
          assertThat(sensor.lines()).isEqualTo(40);
          assertThat(sensor.gaps()).isEqualTo(2);
          assertThat(sensor.unknownIds()).as("dropped").isEqualTo(3);
          assertThat(sensor.malformed()).as("refused").isEqualTo(1);
        });
    store().heard(id(1), NOW.plusSeconds(9), "2001:db8::1", HostReport.NONE);
    assertThat(store().host(id(1)).orElseThrow().report()).isEqualTo(HostReport.NONE);
  }

  @Test
  void aDecoyIsOfOneHostAndNeverOfTwo() {
    enrolled(1, "edge");
    enrolled(2, "rim");
    assertThat(store().claims(id(1), "web")).isTrue();
    assertThat(store().claims(id(1), "web")).isTrue();
    assertThat(store().claims(id(2), "web")).isFalse();
    HostDecky running = new HostDecky("web", "running", List.of("http:80"));
    store().heard(id(2), NOW, "192.0.2.9", new HostReport(0, 0, 0, List.of(running)));
    assertThat(store().host(id(2)).orElseThrow().report().deckies()).isEmpty();
    assertThat(store().host(id(1)).orElseThrow().report().deckies())
        .containsExactly(new HostDecky("web", "pending", List.of()));
    store().decommission(id(1), NOW, LINE);
    assertThat(store().claims(id(2), "web")).isTrue();
  }

  @Test
  void decoysOfThisNodeAreNobodyElses() {
    enrolled(1, "edge");
    Wish wish = new Wish(null, List.of(), LINE);
    assertThat(stores.deckies().add(decky("here"), 10, wish)).isEqualTo(DeckyStore.Outcome.TAKEN);
    assertThat(store().claims(id(1), "here")).isFalse();
    assertThat(store().claims(id(1), "there")).isTrue();
    assertThat(stores.deckies().add(decky("there"), 10, wish))
        .isEqualTo(DeckyStore.Outcome.NAME_TAKEN);
  }

  @Test
  void aHostHasSoManyDecoysAndNoMore() {
    enrolled(1, "edge");
    List<HostDecky> many =
        IntStream.rangeClosed(0, SwarmStore.MOST_DECKIES)
            .mapToObj(number -> new HostDecky("d-" + number, "running", List.of()))
            .toList();
    store().heard(id(1), NOW, "192.0.2.9", new HostReport(0, 0, 0, many));
    assertThat(store().host(id(1)).orElseThrow().report().deckies())
        .hasSize(SwarmStore.MOST_DECKIES);
    assertThat(store().claims(id(1), "one-more")).isFalse();
  }

  private Enrolment offer(int number, String name) {
    Enrolment enrolment = named(number, name);
    assertThat(store().offer(enrolment, hash(number), LINE)).isTrue();
    return enrolment;
  }

  private SwarmHost enrolled(int number, String name) {
    SwarmHost host = host(number, offer(number, name));
    assertThat(store().enrol(hash(number), host, LINE)).isEqualTo(Outcome.ENROLLED);
    return host;
  }

  private static Enrolment named(int number, String name) {
    return new Enrolment(
        id(100 + number), name, "ada", NOW, NOW.plusSeconds(60), "in the cellar é");
  }

  private static SwarmHost host(int number, Enrolment enrolment) {
    return SwarmHost.enrolled(id(number), enrolment, "192.0.2.7", 8765, pin(number), NOW);
  }

  private static Decky decky(String name) {
    return new Decky(
        name,
        "debian",
        null,
        "192.0.2.1",
        List.of(new DeckyService("redis", 6379, true, Map.of())),
        DeckyWish.RUN,
        DeckyState.PENDING,
        null,
        30,
        1,
        NOW,
        NOW);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static String hash(int number) {
    return "%064x".formatted(number);
  }

  private static String pin(int number) {
    return "%064x".formatted(1000 + number);
  }

  private long lines() {
    return stores.audit().lines(new AuditQuery(null, "swarm.test", null, 50, 0)).total();
  }

  private SwarmStore store() {
    return stores.swarm();
  }
}
