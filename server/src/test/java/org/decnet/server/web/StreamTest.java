package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AuditEntry;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.EventIds;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.EventStream.Event;
import org.decnet.server.web.security.Tokens;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.server.web.stream.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams over a node with the bundled rules, from the raw line of a sensor to the client. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamTest {
  private static final String IP = "198.51.100.7";

  @TempDir Path folder;
  private final TestClock clock = new TestClock(TestServer.NOW);
  private Node node;
  private RunningServer server;
  private Calls viewer;
  private int line;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    Account account =
        new Account(new UUID(1, 1), "vic", "-", Role.VIEWER, false, Instant.EPOCH, clock.instant());
    node.stores().accounts().add(account, new AuditEntry(clock.instant(), "t", "t", "t", null));
    WebSettings settings =
        new WebSettings(
            "127.0.0.1",
            0,
            new Secret(TestServer.JWT_SECRET),
            240,
            List.of(),
            List.of(),
            true,
            4096);
    server = WebServer.start(settings, ApiParts.of(node, clock, "test", Receivers.sender()));
    String token =
        new Tokens(
                TestServer.key(TestServer.JWT_SECRET),
                new RandomIds(new SecureRandom()),
                clock,
                Duration.ofHours(4))
            .issue(account);
    viewer = new Calls("http://127.0.0.1:" + server.port() + "/api/v1").with(token);
  }

  @AfterEach
  void close() {
    server.close();
    node.close();
  }

  @Test
  void aRawLineOfASensorArrivesAsATag() throws IOException {
    try (EventStream stream = stream("/ttp/events").atItsPlace()) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      assertThat(stream.header("Cache-Control")).contains("no-store");
      ingest("find / -perm -u=s 2>/dev/null");
      Event tagged = next(stream, "ttp.tagged");
      assertThat(tagged.json().path("topic").asString()).isEqualTo("ttp.tagged");
      assertThat(tagged.json().path("v").asInt()).isEqualTo(1);
      assertThat(tagged.json().at("/payload/attacker_uuid").asString())
          .isEqualTo(EventIds.attacker(IP).toString());
      assertThat(tagged.json().at("/payload/techniques_added").toString()).contains("T1548.001");
      UUID tag = UUID.fromString(tagged.json().at("/payload/tag_uuids/0").asString());
      assertThat(node.stores().tags().tag(tag)).isPresent();
    }
  }

  @Test
  void whoComesBackMissesNothingAndGetsNothingTwice() throws IOException {
    List<Long> got = new ArrayList<>();
    String last;
    try (EventStream stream = stream("/ttp/events").atItsPlace()) {
      ingest("find / -perm -u=s");
      got.add(Long.parseLong(stream.next().orElseThrow().id()));
      last = stream.lastId();
    }
    ingest("cat /etc/shadow"); // while nobody listens
    long head = node.stores().outbox().head();
    try (EventStream stream =
        EventStream.open(url("/ttp/events", ticket()), "Last-Event-ID", last)) {
      ingest("uname -a");
      while (got.getLast() < head) {
        got.add(Long.parseLong(stream.next().orElseThrow().id()));
      }
      last = stream.lastId();
    }
    long end = lastOfTtp();
    try (EventStream stream = stream("/ttp/events?lastEventId=" + last)) {
      while (got.getLast() < end) {
        got.add(Long.parseLong(stream.next().orElseThrow().id()));
      }
    }
    List<Long> all =
        node.stores().outbox().read(0, List.of(new TopicPattern("ttp.>")), 1000).messages().stream()
            .map(message -> message.seq())
            .toList();
    assertThat(got).hasSizeGreaterThan(4).isEqualTo(all);
  }

  private long lastOfTtp() {
    return node.stores()
        .outbox()
        .read(0, List.of(new TopicPattern("ttp.>")), 1000)
        .messages()
        .getLast()
        .seq();
  }

  @Test
  void anAttackersStreamBeginsWithTheAttackerAndHasNobodyElses() throws IOException {
    ingest("id");
    UUID attacker = EventIds.attacker(IP);
    try (EventStream stream = stream("/attackers/" + attacker + "/events").atItsPlace()) {
      Event snapshot = stream.next().orElseThrow();
      assertThat(snapshot.name()).isEqualTo("snapshot");
      assertThat(snapshot.json().path("ip").asString()).isEqualTo(IP);
      ingest("198.51.100.8", "find / -perm -u=s");
      ingest("find / -perm -u=s");
      Event tagged = next(stream, "ttp.tagged");
      assertThat(tagged.json().at("/payload/attacker_uuid").asString())
          .isEqualTo(attacker.toString());
    }
    assertThat(viewer.get("/attackers/" + new UUID(5, 5) + "/events").status()).isEqualTo(404);
  }

  @Test
  void identitiesAndCampaignsAreToldByShortNames() throws IOException {
    try (EventStream identities = stream("/identities/events").atItsPlace();
        EventStream campaigns = stream("/campaigns/events").atItsPlace()) {
      tell("identity.formed", "identity.observation.linked", "identity.campaign.assigned");
      tell("campaign.formed", "campaign.identity.assigned", "campaign.merged");
      tell("identity.merged", "identity.unmerged", "identity.split");
      assertThat(names(identities, 6))
          .containsExactly("formed", "linked", "assigned", "merged", "unmerged", "split");
      assertThat(names(campaigns, 3)).containsExactly("formed", "assigned", "merged");
    }
  }

  private static List<String> names(EventStream stream, int count) throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(stream.next().orElseThrow().name());
    }
    return names;
  }

  @Test
  void eventsAreStreamedAsTheyAreStoredAndFoundAgainByTheirPlace() throws IOException {
    ingest("id");
    String last;
    try (EventStream stream = stream("/stream?maxOutput=1").atItsPlace()) {
      Event stats = next(stream, "stats");
      assertThat(stats.json().path("total_logs").asLong()).isPositive();
      assertThat(next(stream, "histogram").json().isArray()).isTrue();
      ingest("198.51.100.9", "uname -a");
      Event row = next(stream, "logs");
      assertThat(row.json().path("decky").asString()).isEqualTo("web-1");
      last = row.id();
      assertThat(stream.next()).as("maxOutput ends the stream").isEmpty();
    }
    ingest("198.51.100.10", "w");
    List<String> addresses = new ArrayList<>();
    try (EventStream stream =
        stream("/stream?maxOutput=2&search=198.51.100.10&lastEventId=" + last)) {
      addresses.add(next(stream, "logs").json().path("attacker_ip").asString());
      addresses.add(next(stream, "logs").json().path("attacker_ip").asString());
    }
    assertThat(addresses).containsOnly("198.51.100.10");
  }

  @Test
  void wrongPlacesAndFiltersAreRefused() {
    for (String path :
        List.of(
            "/ttp/events?lastEventId=-1",
            "/ttp/events?lastEventId=x",
            "/ttp/events?lastEventId=99999999999999999999",
            "/stream?lastEventId=5",
            "/stream?lastEventId=-5-" + new UUID(1, 1),
            "/stream?maxOutput=0",
            "/stream?start_time=now",
            "/stream?search=" + "x".repeat(513),
            "/stream?start_time=2026-01-02T00:00:00Z&end_time=2026-01-01T00:00:00Z")) {
      assertThat(viewer.get(path).errorCode()).as(path).isEqualTo("bad-parameter");
    }
    assertThat(server.context().getBean(Streams.class).count()).isZero();
  }

  @Test
  void aTicketOpensOneStreamOnceWithinAMinuteAndNothingElse() throws IOException {
    String ticket = ticket();
    assertThat(status("/config", ticket)).isEqualTo(401);
    try (EventStream first = EventStream.open(url("/ttp/events", ticket))) {
      assertThat(first.status()).isEqualTo(200);
    }
    assertThat(status("/ttp/events", ticket)).isEqualTo(401);
    String late = ticket();
    clock.advance(Duration.ofSeconds(60));
    assertThat(status("/ttp/events", late)).isEqualTo(401);
    assertThat(status("/ttp/events", "guessed")).isEqualTo(401);
  }

  @Test
  void aTicketOfATokenThatWasRevokedOpensNothing() throws IOException {
    String ticket = ticket();
    viewer.post("/auth/logout", "");
    assertThat(status("/ttp/events", ticket)).isEqualTo(401);
  }

  @Test
  void oneCallerHasFiveStreamsAndASixthWhenOneIsClosed() throws IOException {
    List<EventStream> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      open.add(stream("/ttp/events").atItsPlace());
    }
    try (EventStream sixth = stream("/identities/events")) {
      assertThat(sixth.status()).isEqualTo(429);
      assertThat(sixth.header("Retry-After")).isEqualTo("30");
    }
    open.removeFirst().close();
    assertThat(opensWithin(20)).isTrue();
    for (EventStream stream : open) {
      stream.close();
    }
  }

  /**
   * Whether one of some tries to open a stream succeeds. The server sees that a client is gone only
   * when it writes to it, for the next one, and then only if the answer to an earlier write came.
   */
  private boolean opensWithin(int tries) throws IOException {
    for (int i = 0; i < tries; i++) {
      try (EventStream stream = stream("/ttp/events")) {
        if (stream.status() == 200) {
          return true;
        }
        assertThat(stream.status()).isEqualTo(429);
      }
    }
    return false;
  }

  @Test
  void streamsEndInOrderWhenTheServerStops() throws IOException {
    try (EventStream stream = stream("/ttp/events").atItsPlace()) {
      tell("ttp.tagged");
      server.stop();
      assertThat(stream.next().orElseThrow().name()).isEqualTo("ttp.tagged");
      assertThat(stream.next()).isEmpty();
    }
  }

  private EventStream stream(String path) {
    return EventStream.open(url(path, ticket()));
  }

  private int status(String path, String ticket) throws IOException {
    try (EventStream stream = EventStream.open(url(path, ticket))) {
      return stream.status();
    }
  }

  private String url(String path, String ticket) {
    return viewer.base() + path + (path.contains("?") ? "&" : "?") + "ticket=" + ticket;
  }

  private String ticket() {
    return viewer.post("/auth/sse-ticket", "").json().path("ticket").asString();
  }

  private static Event next(EventStream stream, String name) throws IOException {
    while (true) {
      Event event = stream.next().orElseThrow();
      if (event.name().equals(name)) {
        return event;
      }
    }
  }

  private void tell(String... topics) {
    for (String topic : topics) {
      line++;
      node.stores()
          .outbox()
          .append(List.of(Message.of(new Topic(topic), "test", "k" + line, Map.of("n", line))));
    }
  }

  private void ingest(String command) {
    ingest(IP, command);
  }

  private void ingest(String ip, String command) {
    line++;
    String record =
        "{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T04:05:10."
            + (100_000 + line)
            + "Z\",\"sensor\":\"web-1\",\"session\":\"5e551011\",\"src_ip\":\""
            + ip
            + "\",\"input\":\""
            + command
            + "\",\"message\":\"\"}\n";
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(node.stores().events())),
            DeadLetters.none(),
            IngestListener.NONE);
    IngestRun run = node.ingest();
    try (run) {
      ingest.read(new ByteArrayInputStream(record.getBytes(StandardCharsets.UTF_8)), "test", run);
    }
  }
}
