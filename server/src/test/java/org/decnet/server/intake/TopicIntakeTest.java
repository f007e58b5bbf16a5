package org.decnet.server.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.EventVisitor;
import org.decnet.engine.port.StoreTotals;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.ingest.kafka.TopicReader;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.kafka.KafkaBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** From records of a topic to rows, with a real broker. */
class TopicIntakeTest {
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final KafkaBroker BROKER = KafkaBroker.shared();

  @TempDir private Path folder;
  private Node node;
  private String topic;

  @BeforeEach
  void open(TestInfo test) {
    node = Node.open(new NodeSettings(folder));
    topic = test.getTestMethod().orElseThrow().getName();
    BROKER.create(topic, 2, LARGEST);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private KafkaSettings settings(String group) {
    return KafkaSettings.of(
        Map.of(
            "DECNET_KAFKA_BOOTSTRAP", BROKER.bootstrap(),
            "DECNET_KAFKA_TOPICS", topic,
            "DECNET_KAFKA_GROUP", group));
  }

  private TopicIntake start() {
    return start(node::ingest);
  }

  private TopicIntake start(Supplier<IngestRun> runs) {
    return TopicIntake.start(
        settings(topic), runs, node.stores().events(), node.deadLetterFolder(), Clock.systemUTC());
  }

  private void send(int partition, String... values) {
    BROKER.send(topic, partition, Arrays.stream(values).map(one -> one.getBytes(UTF_8)).toList());
  }

  private static String typed(String session, String line) {
    return "{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T12:00:01.000001Z\",\"sensor\":\"web-1\","
        + "\"session\":\""
        + session
        + "\",\"src_ip\":\"198.51.100.7\",\"message\":\"CMD\",\"input\":\""
        + line
        + "\"}";
  }

  private static String redis() {
    return "{\"action\":\"config set dir /home/redis/.ssh\",\"addr\":\"203.0.113.9:4444\",\"level\":\"info\",\"msg\":\"\","
        + "\"time\":\"2026-03-01 12:00:05\"}";
  }

  private long commands(String session) {
    return node.stores().actors().commands(SessionId.of("web-1", session), 10, 0).total();
  }

  private Optional<Long> committed(int partition) {
    return BROKER.committed(topic, topic, partition);
  }

  /** Waits until something is so; each look at the broker or the store takes its time. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int look = 0; !condition.getAsBoolean() && look < 2_000; look++) {
      assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void recordsOfSeveralSensorsAreTaggedAndStoredAndTheGroupIsTold() throws Exception {
    send(0, typed("aaaa0001", "cat /etc/passwd"), redis());
    send(1, typed("aaaa0002", "uname -a") + "\n" + typed("aaaa0002", "id") + "\n");
    try (TopicIntake intake = start()) {
      await(() -> intake.records() == 4);
      await(() -> intake.state().detail().endsWith("2 partitions, 0 records behind"));
      assertThat(intake.state().failing()).isFalse();
    }
    assertThat(commands("aaaa0001")).isEqualTo(1);
    assertThat(commands("aaaa0002")).isEqualTo(2);
    assertThat(node.stores().events().totals().tags()).isPositive();
    assertThat(List.of(committed(0), committed(1)))
        .containsExactly(Optional.of(2L), Optional.of(1L));
  }

  @Test
  void whatWasStoredBeforeACrashIsReadAgainAndStoredOnce() throws Exception {
    send(0, typed("bbbb0001", "cat /etc/passwd"), typed("bbbb0001", "id"));
    CrashingStore store = new CrashingStore();
    try (TopicIntake crashes = start(() -> run(store))) {
      await(() -> crashes.state().failing());
      assertThat(crashes.records()).isZero();
    }
    assertThat(store.committedAtWrites).isNotEmpty().containsOnly(Optional.empty());
    assertThat(committed(0)).isEmpty();
    assertThat(commands("bbbb0001")).as("what the crash left behind").isEqualTo(2);
    try (TopicIntake again = start()) {
      await(() -> again.records() == 2);
      await(() -> committed(0).equals(Optional.of(2L)));
    }
    assertThat(commands("bbbb0001")).isEqualTo(2);
    assertThat(node.stores().events().totals()).isEqualTo(undisturbed());
  }

  private StoreTotals undisturbed() throws InterruptedException {
    try (Node other = Node.open(new NodeSettings(folder.resolve("undisturbed")))) {
      try (TopicIntake whole =
          TopicIntake.start(
              settings("another-group"),
              other::ingest,
              other.stores().events(),
              other.deadLetterFolder(),
              Clock.systemUTC())) {
        await(() -> whole.records() == 2);
      }
      return other.stores().events().totals();
    }
  }

  @Test
  void recordsReadAgainHaveTheirIdsAlsoWhereEqualLinesAreCounted() throws Exception {
    send(0, redis(), redis() + "\n" + redis());
    try (TopicIntake intake = start()) {
      await(() -> intake.records() == 3);
    }
    UUID sender = EventIds.attacker("203.0.113.9");
    assertThat(node.stores().actors().attacker(sender).orElseThrow().eventCount())
        .as("equal lines count within a record alone")
        .isEqualTo(2);
    BROKER.commit(topic, topic, 0, 1);
    try (TopicIntake again = start()) {
      await(() -> again.records() == 2);
    }
    assertThat(node.stores().actors().attacker(sender).orElseThrow().eventCount()).isEqualTo(2);
  }

  @Test
  void whatMakesNoSenseIsKeptWithTopicPartitionAndOffset() throws Exception {
    send(0, typed("cccc0001", "id"));
    send(1, redis(), redis() + "\n{\"broken", "x".repeat(3 * 1024 * 1024));
    BROKER.send(topic, 1, List.of(new byte[TopicReader.LONGEST + 1]));
    send(1, typed("cccc0002", "id"));
    try (TopicIntake intake = start()) {
      await(() -> commands("cccc0001") + commands("cccc0002") == 2);
      await(() -> intake.malformed() == 3);
    }
    assertThat(letters())
        .contains(
            "{\"path\":\"kafka:" + topic + "/1/1\",\"line\":2,\"offset\":",
            "{\"path\":\"kafka:"
                + topic
                + "/1/2\",\"line\":1,\"offset\":0,\"code\":\"record-too-long\"",
            "{\"path\":\"kafka:"
                + topic
                + "/1/3\",\"line\":1,\"offset\":0,\"code\":\"record-too-long\"",
            "\"length\":" + (TopicReader.LONGEST + 1))
        .hasSizeLessThan(500_000);
  }

  @Test
  @Tag("slow") // a client waits for five seconds before it gives up
  void aBrokerThatIsDownIsSaidToBe() throws Exception {
    BROKER.stop();
    try (TopicIntake intake = start()) {
      await(() -> intake.state().failing());
      assertThat(intake.state().detail()).startsWith(topic + ": ");
    } finally {
      BROKER.start();
    }
  }

  private String letters() throws IOException {
    StringBuilder letters = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("dead-letters"))) {
      for (Path file : files.toList()) {
        letters.append(Files.readString(file));
      }
    }
    return letters.toString();
  }

  private IngestRun run(EventStore store) {
    NodeSettings settings = new NodeSettings(folder);
    return new IngestRun(
        node.tagger(),
        store,
        () -> {},
        PipelineListener.SILENT,
        settings,
        settings.catalogues(settings.malware(Clock.systemUTC(), problem -> {})),
        node.telemetry());
  }

  /** Writes, and then fails as if the process had ended before anybody was told. */
  private final class CrashingStore implements EventStore {
    private final EventStore real = node.stores().events();
    private final List<Optional<Long>> committedAtWrites = new ArrayList<>();

    @Override
    public BatchResult write(Batch batch) {
      real.write(batch);
      committedAtWrites.add(committed(0));
      throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "Ended");
    }

    @Override
    public Optional<Event> event(UUID id) {
      return real.event(id);
    }

    @Override
    public void eventsSince(Instant from, Set<EventKind> kinds, EventVisitor visitor) {
      real.eventsSince(from, kinds, visitor);
    }

    @Override
    public StoreTotals totals() {
      return real.totals();
    }

    @Override
    public @Nullable String service(SessionId session) {
      return real.service(session);
    }
  }
}
