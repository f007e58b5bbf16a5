package org.decnet.server.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.worker.Turn;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.store.json.JsonText;
import org.decnet.testkit.kafka.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** From the outbox to topics, with a real broker. */
class RelayTest {
  private static final KafkaBroker BROKER = KafkaBroker.shared();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ATTACKER = "11111111-1111-5111-8111-111111111111";

  @TempDir private Path folder;
  private Node node;
  private Outbox outbox;
  private String prefix;

  @BeforeEach
  void open(TestInfo test) {
    node = Node.open(new NodeSettings(folder));
    outbox = node.stores().outbox();
    prefix = test.getTestMethod().orElseThrow().getName() + '.';
  }

  @AfterEach
  void close() {
    node.close();
  }

  private BusSettings settings() {
    return BusSettings.of(
        Map.of(
            "DECNET_BUS_TYPE",
            "kafka",
            "DECNET_KAFKA_BOOTSTRAP",
            BROKER.bootstrap(),
            "DECNET_KAFKA_PREFIX",
            prefix));
  }

  private Relay relay() {
    BusSettings settings = settings();
    Relay relay = new Relay(outbox, Objects.requireNonNull(settings.kafka()), settings.prefix());
    relay.register();
    return relay;
  }

  private static Message message(String topic, String key, Map<String, Object> payload) {
    return Message.of(new Topic(topic), "observed", key, payload);
  }

  private static Turn turn(Relay relay) throws IOException {
    return relay.turn(NOW, () -> false);
  }

  private long behind() {
    return outbox.head() - outbox.cursor("relay").orElse(0);
  }

  private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> JsonText.map(new String(record.value(), UTF_8)).get("id"))
        .map(String::valueOf)
        .toList();
  }

  @Test
  void everyMessageComesToTheTopicOfItsNameInOrderAndOnce() throws Exception {
    List<Message> observed =
        IntStream.range(0, 150)
            .mapToObj(i ->
                message(
                    "attacker.scored",
                    Integer.toString(i),
                    Map.of("attacker_uuid", ATTACKER, "score", i)))
            .toList();
    outbox.append(observed);
    outbox.append(
        List.of(message("ttp.rule.state.R0001", "one", Map.of("rule_id", "R0001", "state", "on"))));
    try (Relay relay = relay()) {
      assertThat(turn(relay)).isEqualTo(new Turn(151, 0, false));
      assertThat(turn(relay)).isEqualTo(Turn.IDLE);
    }
    assertThat(behind()).isZero();
    List<ConsumerRecord<byte[], byte[]>> scored = BROKER.records(prefix + "attacker.scored");
    assertThat(ids(scored))
        .containsExactlyElementsOf(observed.stream().map(one -> one.id().toString()).toList());
    assertThat(scored).allMatch(record -> new String(record.key(), UTF_8).equals(ATTACKER));
    ConsumerRecord<byte[], byte[]> state =
        BROKER.records(prefix + "ttp.rule.state.R0001").getFirst();
    assertThat(new String(state.key(), UTF_8)).isEqualTo("ttp.rule.state.R0001");
    assertThat(JsonText.map(new String(state.value(), UTF_8)))
        .containsOnlyKeys("v", "id", "topic", "type", "ts", "payload")
        .containsEntry("v", 1L)
        .containsEntry("topic", "ttp.rule.state.R0001")
        .containsEntry("type", "observed")
        .containsEntry("payload", Map.of("rule_id", "R0001", "state", "on"))
        .containsEntry(
            "ts",
            outbox.read(150, List.of(TopicPattern.ALL), 1).messages().getFirst().at().toEpochMilli()
                / 1000.0);
  }

  @Test
  @Tag("slow") // a client waits for five seconds before it gives up
  void aBrokerThatIsDownMovesNoCursorAndIsToldEverythingLater() throws Exception {
    Message message = message("attacker.scored", "x", Map.of("attacker_uuid", ATTACKER));
    outbox.append(List.of(message));
    BROKER.stop();
    try (Relay relay = relay()) {
      assertThatThrownBy(() -> turn(relay)).isInstanceOf(IOException.class);
      assertThat(behind()).isEqualTo(1);
      BROKER.start();
      assertThat(turn(relay).taken()).isEqualTo(1);
    } finally {
      BROKER.start();
    }
    assertThat(behind()).isZero();
    assertThat(ids(BROKER.records(prefix + "attacker.scored")))
        .containsExactly(message.id().toString());
  }

  @Test
  void whatABrokerWillNeverTakeIsLaidAsideAndTheRestGoesOn() throws Exception {
    BROKER.create(prefix + "attacker.scored", 1, 10_000);
    List<Message> messages =
        List.of(
            message("attacker.scored", "a", Map.of("text", "small")),
            message("attacker.scored", "b", Map.of("text", "x".repeat(20_000))),
            message("attacker.scored", "c", Map.of("text", "small too")));
    outbox.append(messages);
    try (Relay relay = relay()) {
      assertThat(turn(relay)).isEqualTo(new Turn(2, 1, false));
    }
    assertThat(behind()).isZero();
    assertThat(ids(BROKER.records(prefix + "attacker.scored")))
        .containsExactly(messages.get(0).id().toString(), messages.get(2).id().toString());
    assertThat(outbox.deadMessages(10))
        .singleElement()
        .satisfies(dead -> {
          assertThat(dead).extracting(DeadMessage::consumer).isEqualTo("relay");
          assertThat(dead.message().message()).isEqualTo(messages.get(1));
          assertThat(dead.error()).startsWith("RecordTooLargeException");
        });
  }

  @Test
  void namesThatKafkaDoesNotAllowAreMadeToFit() throws Exception {
    String longest = "canary." + "a".repeat(Topic.LONGEST - "canary.".length());
    outbox.append(
        List.of(
            message("canary.tök/en:1.triggered", "a", Map.of()), message(longest, "b", Map.of())));
    try (Relay relay = relay()) {
      assertThat(turn(relay)).isEqualTo(new Turn(2, 0, false));
    }
    assertThat(BROKER.records(prefix + "canary.t-k-en-1.triggered"))
        .singleElement()
        .satisfies(record ->
            assertThat(JsonText.map(new String(record.value(), UTF_8)))
                .containsEntry("topic", "canary.tök/en:1.triggered"));
    assertThat(BROKER.topics())
        .filteredOn(name -> name.startsWith(prefix + "canary.aaa"))
        .singleElement()
        .satisfies(name -> assertThat(name).hasSize(249));
  }
}
