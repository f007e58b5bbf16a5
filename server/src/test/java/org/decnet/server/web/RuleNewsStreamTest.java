package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.StoredMessage;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.tag.RuleId;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.EventStream.Event;
import org.decnet.server.web.security.Tokens;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to rules, from where it happens to who listens to the stream. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RuleNewsStreamTest {
  private static final String RULE =
      """
      title: Who
      name: OWN-1
      logsource: { category: process_creation, product: linux }
      detection:
        sel: { Image|endswith: /w }
        condition: sel
      level: high
      tags: [attack.discovery, attack.t1033]
      """;

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(TestServer.NOW);
  private Node node;
  private RunningServer server;
  private Calls admin;

  @BeforeEach
  void open() throws IOException {
    node = Node.open(settings());
    Account account =
        new Account(new UUID(1, 1), "ada", "-", Role.ADMIN, false, Instant.EPOCH, clock.instant());
    node.stores().accounts().add(account, new AuditEntry(clock.instant(), "t", "t", "t", null));
    server =
        WebServer.start(
            new WebSettings(
                "127.0.0.1",
                0,
                new Secret(TestServer.JWT_SECRET),
                240,
                List.of(),
                List.of(),
                true,
                4096),
            ApiParts.of(node, clock, "test", Receivers.sender()));
    admin =
        new Calls("http://127.0.0.1:" + server.port() + "/api/v1")
            .with(
                new Tokens(
                        TestServer.key(TestServer.JWT_SECRET),
                        new RandomIds(new SecureRandom()),
                        clock,
                        Duration.ofHours(4))
                    .issue(account));
  }

  private NodeSettings settings() throws IOException {
    return new NodeSettings(folder.resolve("data"))
        .withRules(Files.createDirectories(folder.resolve("rules")));
  }

  @AfterEach
  void close() {
    server.close();
    node.close();
  }

  @Test
  void aStateSetOverHttpArrivesAtTheStream() throws IOException {
    try (EventStream stream = stream()) {
      admin.post("/ttp/rules/R0015/state", "{\"state\":\"disabled\",\"reason\":\"backup\"}");
      JsonNode told = next(stream, "ttp.rule.state");
      assertThat(told.path("topic").asString()).isEqualTo("ttp.rule.state.R0015");
      assertThat(told.path("payload").toString())
          .isEqualTo(
              "{\"reason\":\"backup\",\"rule_id\":\"R0015\",\"state\":\"disabled\",\"version\":"
                  + version("R0015")
                  + "}");
      assertThat(admin.delete("/ttp/rules/R0015/state").status()).isEqualTo(200);
      assertThat(next(stream, "ttp.rule.state").at("/payload/state").asString())
          .isEqualTo("enabled");
    }
  }

  @Test
  void aFamilysStateIsWhatIsLeftWhenThatOfARuleIsTakenBack() throws IOException {
    try (EventStream stream = stream()) {
      admin.post("/ttp/rules/R0024/state", "{\"state\":\"disabled\"}");
      next(stream, "ttp.rule.state");
      admin.post("/ttp/rules/R0024-file/state", "{\"state\":\"enabled\"}");
      next(stream, "ttp.rule.state");
      admin.delete("/ttp/rules/R0024-file/state");
      JsonNode told = next(stream, "ttp.rule.state");
      assertThat(told.path("topic").asString()).isEqualTo("ttp.rule.state.R0024-file");
      assertThat(told.at("/payload/state").asString()).isEqualTo("disabled");
    }
  }

  @Test
  void aSavedAndADeletedRuleFileArriveOnceEach() throws IOException {
    try (Node other = Node.open(settings());
        EventStream stream = stream()) {
      Path file = folder.resolve("rules/own.yml");
      Files.writeString(file, RULE);
      JsonNode told = next(stream, "ttp.rule.reloaded");
      assertThat(told.path("topic").asString()).isEqualTo("ttp.rule.reloaded.OWN-1");
      assertThat(told.path("payload").toString())
          .isEqualTo("{\"rule_id\":\"OWN-1\",\"state\":\"enabled\",\"version\":1}");
      Files.writeString(file, RULE.replace("/w", "/who"));
      assertThat(next(stream, "ttp.rule.reloaded").at("/payload/version").asInt()).isEqualTo(1);
      Files.delete(file);
      assertThat(next(stream, "ttp.rule.reloaded").at("/payload/reason").asString())
          .isEqualTo("deleted");
      assertThat(other.rules().active().pack().rule(new RuleId("OWN-1"))).isEmpty();
    }
  }

  @Test
  void tagsAboveTheLimitAreHeldBackAndThatArrives() throws IOException {
    admin.post("/ttp/rules/R0015/state", "{\"state\":\"enabled\",\"rate_limit_per_min\":2}");
    try (EventStream stream = stream()) {
      ingest(5);
      JsonNode told = next(stream, "ttp.rule.suppressed");
      assertThat(told.path("topic").asString()).isEqualTo("ttp.rule.suppressed.R0015");
      assertThat(told.at("/payload/reason").asString()).endsWith("held back above 2 a minute");
    }
    long fired =
        node
            .stores()
            .outbox()
            .read(0, List.of(new TopicPattern("ttp.rule.fired.>")), 1000)
            .messages()
            .stream()
            .map(StoredMessage::message)
            .filter(message -> "R0015".equals(message.text("rule_id")))
            .mapToLong(message -> ((Number) message.payload().getOrDefault("count", 0)).longValue())
            .sum();
    assertThat(fired).isEqualTo(2);
  }

  private int version(String rule) {
    return node.rules().active().pack().rule(new RuleId(rule)).orElseThrow().version();
  }

  private EventStream stream() throws IOException {
    String ticket = admin.post("/auth/sse-ticket", "").json().path("ticket").asString();
    return EventStream.open(admin.base() + "/ttp/events?ticket=" + ticket).atItsPlace();
  }

  private static JsonNode next(EventStream stream, String name) throws IOException {
    while (true) {
      Event event = stream.next().orElseThrow();
      if (event.name().equals(name)) {
        return event.json();
      }
    }
  }

  private void ingest(int commands) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < commands; i++) {
      lines
          .append("{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T04:05:10.00000")
          .append(i)
          .append("Z\",\"sensor\":\"web-1\",\"session\":\"5e551011\",\"src_ip\":\"198.51.100.7\",")
          .append("\"input\":\"find / -perm -u=s\",\"message\":\"x\"}\n");
    }
    byte[] log = lines.toString().getBytes(StandardCharsets.UTF_8);
    try (IngestRun run = node.ingest()) {
      new Ingest(
              List.of(new CowrieCodec(node.stores().events())),
              DeadLetters.none(),
              IngestListener.NONE)
          .read(new ByteArrayInputStream(log), "test", run);
    }
  }
}
