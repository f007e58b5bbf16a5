package org.decnet.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.decnet.engine.port.SpanRef;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.worker.NodeWorkers;
import org.decnet.store.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spans of a node that reads the raw lines of an attack, and of its workers. */
class SpansTest {
  @TempDir Path folder;
  private final SeenSpans spans = new SeenSpans();
  private final OpenTelemetrySdk sdk = spans.sdk(new PrometheusText());
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder.resolve("data")));
    node.tell(new Telemetry(sdk));
  }

  @AfterEach
  void close() {
    node.close();
    sdk.close();
  }

  @Test
  void theWayOfABatchIsOneTrace() throws Exception {
    Attack.read(node, folder, Attack.lines());
    SpanData batch = only("ingest.batch");
    long events = node.stores().events().totals().events();
    assertThat(SeenSpans.count(batch, "decnet.events")).isEqualTo(events);
    assertThat(SeenSpans.count(batch, "decnet.new_events")).isEqualTo(events);
    assertThat(SeenSpans.count(batch, "decnet.new_tags"))
        .isEqualTo(node.stores().events().totals().tags());
    assertThat(SeenSpans.count(batch, "decnet.left_out")).isZero();
    assertThat(spans.named("shell.parse"))
        .extracting(span -> SeenSpans.count(span, "decnet.statements"))
        .containsExactly(2L, 2L);
    assertThat(spans.names())
        .contains("ttp.eval", "ttp.rule.fire", "ttp.lifter.session", "profiler.recordings");
    Set<String> evals = ids(spans.named("ttp.eval"));
    assertThat(spans.all())
        .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(batch.getTraceId()))
        .filteredOn(span -> !span.getName().equals("ingest.batch"))
        .allSatisfy(span ->
            assertThat(span.getParentSpanId())
                .isIn(
                    span.getName().equals("ttp.rule.fire")
                        ? with(evals, batch.getSpanId())
                        : Set.of(batch.getSpanId())));
    assertThat(spans.named("ttp.eval"))
        .extracting(span -> SeenSpans.text(span, "event_kind"))
        .contains("command");
  }

  @Test
  void everyTagThatWasWrittenIsAFiringOfItsRule() throws Exception {
    Attack.read(node, folder, Attack.lines());
    Set<String> fired =
        spans.named("ttp.rule.fire").stream()
            .map(span ->
                SeenSpans.text(span, "rule_id")
                    + ' '
                    + SeenSpans.text(span, "technique")
                    + ' '
                    + SeenSpans.text(span, "source_id"))
            .collect(Collectors.toSet());
    assertThat(
            rows(
                "select rule_id || ' ' || coalesce(sub_technique_id, technique_id) || ' ' || source_id"
                    + " from ttp_tag"))
        .isNotEmpty()
        .isSubsetOf(fired);
  }

  @Test
  void aBatchWithTooManyDetailsSaysHowManyItLeftOut() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Spans.MOST_DETAILS; i++) {
      lines.add(Attack.command(9, "cat /etc/passwd # " + i));
    }
    Attack.read(node, folder, lines);
    int details = spans.all().size() - spans.named("ingest.batch").size();
    assertThat(details).isEqualTo(Spans.MOST_DETAILS * spans.named("ingest.batch").size());
    assertThat(spans.named("ingest.batch"))
        .allSatisfy(span -> assertThat(SeenSpans.count(span, "decnet.left_out")).isPositive());
  }

  @Test
  void eachBatchOfARunIsATraceOfItsOwn() throws Exception {
    Path small = folder.resolve("small");
    node.close();
    node = Node.open(NodeSettings.of(small, Map.of("DECNET_INGEST_BATCH", "5")));
    node.tell(new Telemetry(sdk));
    Attack.read(node, folder, Attack.lines());
    List<String> told =
        spans.named("ingest.batch").stream()
            .map(span -> span.getTraceId() + ' ' + SeenSpans.count(span, "decnet.new_events"))
            .toList();
    assertThat(told).hasSizeGreaterThan(2);
    assertThat(rows(small, "select trace_id || ' ' || count(*) from event group by trace_id"))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void rowsAndMessagesNameTheSpanThatTheyWereWrittenWithin() throws Exception {
    Attack.read(node, folder, Attack.lines());
    SpanData batch = only("ingest.batch");
    SpanRef written = new SpanRef(batch.getTraceId(), batch.getSpanId());
    assertThat(rows("select distinct trace_id || '/' || span_id from event"))
        .containsExactly(written.traceId() + '/' + written.spanId());
    assertThat(told())
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.span()).isEqualTo(written));

    node.tell(Telemetry.OFF);
    long before = node.stores().outbox().head();
    Attack.read(node, folder, List.of(Attack.command(30, "id")));
    assertThat(rows("select count(*) from event where trace_id is null and span_id is null"))
        .containsExactly("1");
    assertThat(told())
        .filteredOn(message -> message.seq() > before)
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.span()).isNull());
  }

  @Test
  void everySpanOfANodeIsMadeAndSaysOnlyWhatItMay() throws Exception {
    everythingHappens();
    Set<String> expected = new TreeSet<>();
    for (SpanName name : SpanName.values()) {
      if (!name.text().startsWith("api.") && name != SpanName.LIFTER) {
        expected.add(name.text());
      }
    }
    for (EventKind kind :
        List.of(
            EventKind.SESSION,
            EventKind.CREDENTIAL,
            EventKind.BEHAVIOR,
            EventKind.INTEL,
            EventKind.IDENTITY)) {
      expected.add(SpanName.lifter(kind));
    }
    assertThat(spans.names()).isEqualTo(expected);
    assertThat(spans.all()).allSatisfy(SpansTest::saysOnlyWhatItMay);
  }

  @Test
  void nothingOfTheAttackerIsTold() throws Exception {
    everythingHappens();
    assertThat(spans.all().toString()).doesNotContain(Attack.HIS);
    assertThat(spans.all().toString()).contains("rule_id", "technique", "attacker_uuid");
  }

  @Test
  void aFailureMarksItsSpanByItsClassAlone() {
    Telemetry telemetry = node.telemetry();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            telemetry.span(
                SpanName.WORKER_TICK,
                () -> {
                  throw new IllegalStateException(Attack.ADDRESS);
                }));
    assertThat(spans.all().toString())
        .contains("IllegalStateException", "ERROR")
        .doesNotContain(Attack.ADDRESS);
  }

  private void everythingHappens() throws Exception {
    Attack.read(node, folder, Attack.lines());
    node.rules().setState(new RuleId("R0001"), state(RuleState.Mode.DISABLED));
    node.rules().clearState(new RuleId("R0001"), "ops");
    node.stores()
        .intel()
        .save(List.of(AttackerIntel.none(EventIds.attacker(Attack.ADDRESS), Attack.ADDRESS)));
    try (NodeWorkers workers =
        NodeWorkers.start(
            node,
            Map.of(),
            Clock.systemUTC(),
            EnumSet.of(WorkerName.TTP, WorkerName.ATTRIBUTION, WorkerName.CLUSTERER),
            Duration.ofHours(1))) {
      for (String awaited :
          List.of(
              "ttp.worker.intel_catchup",
              "cluster.campaign.tick",
              "ttp.lifter.identity",
              "profiler.attribution",
              "ttp.worker.tick")) {
        spans.await(awaited);
      }
      assertThat(workers.names()).isNotEmpty();
    }
  }

  static RuleState state(RuleState.Mode mode) {
    Double ceiling = mode == RuleState.Mode.CLIPPED ? 0.1 : null;
    return new RuleState(mode, ceiling, null, null, null, "ada", Instant.EPOCH);
  }

  private static void saysOnlyWhatItMay(SpanData span) {
    SpanName name =
        span.getName().startsWith("ttp.lifter.") ? SpanName.LIFTER : SpanName.of(span.getName());
    assertThat(span.getAttributes().asMap().keySet().stream().map(AttributeKey::getKey))
        .as(span.getName())
        .isSubsetOf(name.attributes());
  }

  private SpanData only(String name) {
    assertThat(spans.named(name)).hasSize(1);
    return spans.named(name).getFirst();
  }

  private static Set<String> ids(List<SpanData> some) {
    return some.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
  }

  private static Set<String> with(Set<String> ids, String other) {
    Set<String> all = new TreeSet<>(ids);
    all.add(other);
    return all;
  }

  private List<StoredMessage> told() {
    return node.stores().outbox().read(0, List.of(TopicPattern.ALL), 1000).messages();
  }

  private List<String> rows(String question) throws Exception {
    return rows(folder.resolve("data"), question);
  }

  private static List<String> rows(Path data, String question) throws Exception {
    Path file = data.resolve(SqliteStores.FILE_NAME);
    assertThat(Files.exists(file)).isTrue();
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
