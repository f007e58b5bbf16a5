package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AuditEntry;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.event.EventIds;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.security.Tokens;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * From raw lines of a sensor, through ingest and tagging, to what subscribers of TAXII are told.
 */
class TaxiiChangesTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String OBJECTS = "/taxii2/decnet/collections/attackers/objects/";

  @TempDir private Path folder;
  private Node node;
  private RunningServer server;
  private Calls viewer;
  private String last = "";

  @BeforeEach
  void start() {
    node = Node.open(new NodeSettings(folder));
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, new Secret(SECRET), 240, List.of(), List.of(), true, 4096);
    server =
        WebServer.start(settings, ApiParts.of(node, Clock.systemUTC(), "test", Receivers.sender()));
    SecureRandom random = new SecureRandom();
    Account account =
        new Account(
            new RandomIds(random).next(),
            "reader",
            "",
            Role.VIEWER,
            false,
            Instant.EPOCH,
            Instant.EPOCH);
    node.stores()
        .accounts()
        .add(account, new AuditEntry(Instant.EPOCH, "test", "user.create", "reader", null));
    String token =
        new Tokens(
                TestServer.key(SECRET),
                new RandomIds(random),
                Clock.systemUTC(),
                Duration.ofHours(1))
            .issue(account);
    viewer = new Calls("http://127.0.0.1:" + server.port()).with(token);
  }

  @AfterEach
  void stop() {
    server.stop();
    node.close();
  }

  /** One object of each id, as it came last since the last call. */
  private Map<String, JsonNode> news() {
    Map<String, JsonNode> news = new HashMap<>();
    String after = last.isEmpty() ? "" : "&added_after=" + last;
    String next = "";
    JsonNode page;
    do {
      Calls.Answer answer = viewer.get(OBJECTS + "?limit=7" + after + next);
      page = answer.json();
      for (JsonNode object : page.path("objects")) {
        assertThat(news.put(object.path("id").asString(), object)).isNull();
      }
      String end = answer.header("X-TAXII-Date-Added-Last");
      last = end.isEmpty() ? last : end;
      next = "&next=" + page.path("next").asString("");
    } while (page.path("more").asBoolean());
    return news;
  }

  private static List<String> types(Map<String, JsonNode> objects) {
    return objects.values().stream().map(o -> o.path("type").asString()).sorted().toList();
  }

  private void ingest(String... lines) {
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(node.stores().events())),
            DeadLetters.none(),
            IngestListener.NONE);
    IngestRun run = node.ingest();
    try (run) {
      String log = String.join("\n", lines) + '\n';
      ingest.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), "test", run);
    }
  }

  private static String[] session(String id, String ip, String... commands) {
    List<String> lines = new ArrayList<>();
    lines.add(line(id, ip, "session.connect", 0, ",\"protocol\":\"ssh\",\"dst_port\":2222"));
    lines.add(
        line(id, ip, "login.success", 1, ",\"username\":\"root\",\"password\":\"invented-1\""));
    for (int i = 0; i < commands.length; i++) {
      lines.add(line(id, ip, "command.input", 2 + i, ",\"input\":\"" + commands[i] + "\""));
    }
    return lines.toArray(new String[0]);
  }

  private static String line(String id, String ip, String event, int second, String members) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\",\"timestamp\":\"2026-03-01T04:05:1"
        + second
        + ".000000Z\",\"sensor\":\"web-1\",\"session\":\""
        + id
        + "\",\"src_ip\":\""
        + ip
        + "\""
        + members
        + ",\"message\":\"\"}";
  }

  @Test
  void aPollTellsExactlyWhatChangedSinceTheLast() {
    ingest(session("5e551011", "198.51.100.7", "uname -a"));
    Map<String, JsonNode> first = news();
    assertThat(types(first)).contains("threat-actor", "sighting", "attack-pattern", "ipv4-addr");
    assertThat(news()).isEmpty();

    ingest(session("5e551011", "198.51.100.7", "uname -a"));
    assertThat(news()).as("the same lines again").isEmpty();

    ingest(session("5e551012", "203.0.113.9", "uname -a"));
    Map<String, JsonNode> second = news();
    assertThat(types(second))
        .contains("threat-actor", "sighting", "ipv4-addr")
        .doesNotContain("attack-pattern", "identity", "marking-definition");
    assertThat(second.keySet()).doesNotContainAnyElementsOf(first.keySet());

    ingest(line("5e551011", "198.51.100.7", "command.input", 9, ",\"input\":\"crontab -l\""));
    Map<String, JsonNode> third = news();
    assertThat(types(third)).contains("threat-actor", "attack-pattern", "sighting");
    assertThat(third.keySet()).doesNotContainAnyElementsOf(second.keySet());
    third.forEach((id, object) -> {
      if (first.containsKey(id)) {
        assertThat(object).as("told again because it is another").isNotEqualTo(first.get(id));
      }
    });
  }

  @Test
  void whatIsToldAddsUpToTheBundle() {
    Map<String, JsonNode> told = new HashMap<>();
    for (int i = 1; i <= 12; i++) {
      ingest(session("5e5510" + (10 + i), "192.0.2." + (i % 5), "uname -a", "id", "crontab -l"));
      told.putAll(news());
    }
    JsonNode bundle = viewer.at(viewer.base() + "/api/v1").get("/attackers/export/stix").json();
    Map<String, JsonNode> now = new HashMap<>();
    bundle.path("objects").forEach(object -> now.put(object.path("id").asString(), object));
    assertThat(told).isEqualTo(now);
  }

  @Test
  void aChangeWhileAClientPagesComesLaterInTheSameWalk() {
    for (int i = 1; i <= 6; i++) {
      ingest(session("5e5510" + (10 + i), "192.0.2." + i, "uname -a"));
    }
    Map<String, String> walked = new HashMap<>();
    String next = "";
    JsonNode page;
    int pages = 0;
    do {
      page = viewer.get(OBJECTS + "?limit=5" + next).json();
      page.path("objects")
          .forEach(object -> walked.put(object.path("id").asString(), object.toString()));
      next = "&next=" + page.path("next").asString("");
      if (pages++ < 3) {
        ingest(
            line("5e551011", "192.0.2.1", "command.input", 3 + pages, ",\"input\":\"id\""),
            line("5e55107" + pages, "203.0.113." + pages, "session.connect", 1, ""));
      }
    } while (page.path("more").asBoolean());
    Map<String, String> now = new HashMap<>();
    viewer
        .get(OBJECTS + "?limit=1000")
        .json()
        .path("objects")
        .forEach(object -> now.put(object.path("id").asString(), object.toString()));
    assertThat(walked).isEqualTo(now).hasSizeGreaterThan(30);
  }

  @Test
  void anAttackerThatIsErasedIsToldNoMore() {
    ingest(session("5e551011", "198.51.100.7", "uname -a"));
    news();
    UUID attacker = EventIds.attacker("198.51.100.7");
    node.stores().retention().erase(attacker);
    assertThat(viewer.get(OBJECTS + "?limit=1000").body())
        .doesNotContain("198.51.100.7")
        .doesNotContain(attacker.toString());
  }
}
