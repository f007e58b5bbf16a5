package org.decnet.server.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.decnet.engine.port.LogQuery;
import org.decnet.engine.port.StoreTotals;
import org.decnet.ingest.formats.Codecs;
import org.decnet.ingest.formats.SelfTestLines;
import org.decnet.ingest.listen.PushOutcome;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SelfTest.Outcome;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTesterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path folder;
  private final AtomicLong nonces = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private long tick = 1_000_000;
  private Node node;
  private PushIntake intake;
  private SelfTester tester;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    intake = new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), CLOCK);
    tester =
        new SelfTester(
            node.stores(),
            intake,
            SelfTestSettings.of(Map.of()),
            () -> nonce(nonces.incrementAndGet()),
            CLOCK,
            () -> nanos.addAndGet(tick));
  }

  @AfterEach
  void close() {
    intake.close();
    node.close();
  }

  private static String nonce(long number) {
    return String.format("%032x", number);
  }

  private SelfTest test(String source) throws InterruptedException {
    return tester.test(source, "web-1", null).orElseThrow();
  }

  private List<Event> events() {
    return node.stores().logs().logs(LogQuery.ALL, null, 100, 0).events();
  }

  private List<Message> told() {
    return node.stores().outbox().read(0, List.of(TopicPattern.ALL), 1000).messages().stream()
        .map(stored -> stored.message())
        .toList();
  }

  @Test
  void everyFormatThatCanBeTestedIsLabelledByTheBundledRules() throws Exception {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (String source : Codecs.sources()) {
      if (SelfTester.canTest(source)) {
        outcomes.put(source, test(source).outcome());
      }
    }
    assertThat(outcomes).hasSizeGreaterThan(10);
    assertThat(outcomes.entrySet().stream().filter(one -> one.getValue() != Outcome.PASSED))
        .isEmpty();
  }

  @Test
  void aSelfTestLeavesItsEventAndNothingElse() throws Exception {
    for (String source : Codecs.sources()) {
      if (SelfTester.canTest(source)) {
        test(source);
      }
    }
    List<Event> events = events();
    assertThat(events).isNotEmpty().allMatch(event -> event.flag(Field.SYNTHETIC));
    assertThat(events).allMatch(event -> event.session() == null);
    assertThat(events).extracting(Event::decky).containsOnly("self-test");
    StoreTotals totals = node.stores().events().totals();
    assertThat(totals)
        .isEqualTo(new StoreTotals(events.size(), 0, 0, 0, 0, 0, 0, totals.lastEventAt()));
    assertThat(node.stores().sensors().all()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void theResultSaysHowLongItTookAndWhatWouldBeClaimed() throws Exception {
    SelfTest result = test("cowrie");
    assertThat(result.at()).isEqualTo(NOW);
    assertThat(result.took()).isEqualTo(Duration.ofMillis(1));
    assertThat(result.detail()).contains("T1083");
    assertThat(node.stores().sensors().selfTests()).containsExactly(result);
  }

  @Test
  void aTagThatComesLateIsAnAlarmAndOneInTimeItsEnd() throws Exception {
    tick = Duration.ofSeconds(6).toNanos();
    assertThat(test("cowrie").outcome()).isEqualTo(Outcome.LATE);
    assertThat(test("cowrie").outcome()).isEqualTo(Outcome.LATE);
    tick = 1;
    assertThat(test("cowrie").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(told())
        .extracting(message -> message.topic().value(), message -> message.text("state"))
        .containsExactly(
            tuple("system.self-test.health", "degraded"),
            tuple("system.self-test.health", "healthy"));
    assertThat(told().getFirst().text("detail")).startsWith("cowrie web-1: ");
  }

  @Test
  void whatNoRuleLabelsHasFailed() throws Exception {
    RuleState off = new RuleState(RuleState.Mode.DISABLED, null, null, null, null, "admin", NOW);
    node.rules().active().pack().rules().stream()
        .map(rule -> new RuleId(rule.id().family()))
        .distinct()
        .forEach(family -> node.rules().setState(family, off));
    SelfTest result = test("cowrie");
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).isEqualTo("No rule in force labels the record");
  }

  @Test
  void whatCannotBeStoredHasFailed() throws Exception {
    intake.close();
    SelfTest result = test("cowrie");
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).isEqualTo("The node is ending");
  }

  @Test
  void aSensorIsNotTestedTwiceAtOnce() throws Exception {
    node.stores().sensors().beginSelfTest("cowrie", "web-1", NOW, NOW, null);
    assertThat(tester.test("cowrie", "web-1", null)).isEmpty();
    assertThat(events()).isEmpty();
  }

  @Test
  void aRecordThatIsSentAgainIsThereOnce() throws Exception {
    test("cowrie");
    nonces.set(0);
    test("cowrie");
    assertThat(events()).hasSize(1);
    test("cowrie");
    assertThat(events()).hasSize(2);
  }

  /**
   * The very line of a self-test, claims of all kinds in it, is an attack if a sender brings it.
   */
  @Test
  void nothingThatASenderWritesHidesAnAttack() throws Exception {
    test("cowrie");
    String line =
        new String(
            SelfTestLines.of("cowrie", NOW, nonce(77)).orElseThrow(), StandardCharsets.UTF_8);
    String claiming =
        line.replaceFirst(
            "\\{",
            "{\"synthetic\": true, \"self_test\": true, \"decky\": \"self-test\","
                + " \"event_class\": \"noise\", ");
    PushOutcome outcome = intake.push("cowrie", claiming.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome.accepted()).isEqualTo(1);
    StoreTotals totals = node.stores().events().totals();
    assertThat(totals.attackers()).isEqualTo(1);
    assertThat(totals.sessions()).isEqualTo(1);
    assertThat(totals.tags()).isPositive();
    assertThat(told()).extracting(message -> message.topic().value()).contains("ttp.tagged");
  }
}
