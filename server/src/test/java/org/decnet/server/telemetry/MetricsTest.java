package org.decnet.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.ingest.listen.Inbox;
import org.decnet.ingest.listen.Received;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a node that reads the raw lines of an attack, as its port shows them. */
class MetricsTest {
  @TempDir Path folder;
  private Node node;
  private RunningTelemetry running;

  @BeforeEach
  void open() throws Exception {
    node = Node.open(new NodeSettings(folder.resolve("data")));
    running = node.startTelemetry(Map.of("DECNET_METRICS_PORT", Integer.toString(freePort())));
  }

  @AfterEach
  void close() {
    running.close();
    node.close();
  }

  @Test
  void linesEventsAndTagsAreCounted() throws Exception {
    Attack.read(node, folder, Attack.lines());
    long events = node.stores().events().totals().events();
    long tags = node.stores().events().totals().tags();
    Attack.read(node, folder, Attack.lines());
    String shown = shown();
    assertThat(shown)
        .contains("# TYPE ingest_lines_total counter\ningest_lines_total{source=\"cowrie\"} 30\n")
        .contains("ingest_malformed_total{source=\"cowrie\"} 2\n")
        .contains("ingest_unknown_id_total{source=\"cowrie\"} 2\n")
        .contains("ingest_duplicate_total " + events + "\n")
        .contains("ttp_tag_written_total " + tags + "\n")
        .contains("sensor_gap{sensor=\"cowrie:web-1\"} 0\n")
        .contains("store_quota_bytes{what=\"limit\"} 10737418240\n");
    assertThat(count(shown, "ingest_events_total")).isEqualTo(2 * events);
    assertThat(count(shown, "ttp_eval_events_total")).isEqualTo(2 * events);
    assertThat(count(shown, "ttp_eval_latency_ms_count")).isEqualTo(2 * events);
    assertThat(count(shown, "shell_parse_latency_ms_count")).isEqualTo(4);
    assertThat(count(shown, "ttp_rule_fire_total")).isGreaterThanOrEqualTo(2 * tags);
    assertThat(count(shown, "ttp_bus_published_total")).isEqualTo(node.stores().outbox().head());
    assertThat(sum(shown, "outbox_depth")).isZero();
    assertThat(sum(shown, "ingest_lag_seconds")).isPositive();
  }

  @Test
  void bucketsOfAHistogramAddUp() throws Exception {
    Attack.read(node, folder, Attack.lines());
    String shown = shown();
    assertThat(shown)
        .contains(
            "# TYPE ttp_eval_latency_ms histogram\nttp_eval_latency_ms_bucket{le=\"0.001\"} ");
    List<Long> buckets =
        shown
            .lines()
            .filter(line -> line.startsWith("ttp_eval_latency_ms_bucket"))
            .map(line -> (long) value(line))
            .toList();
    assertThat(buckets).isSorted();
    assertThat(buckets.getLast()).isEqualTo(count(shown, "ttp_eval_latency_ms_count"));
    assertThat(sum(shown, "ttp_eval_latency_ms_sum")).isPositive();
  }

  @Test
  void statesOfRulesShowInWhatTheyDo() throws Exception {
    long rules = node.rules().active().pack().rules().size();
    String start = shown();
    assertThat(count(start, "ttp_rule_compiled_total")).isEqualTo(rules);
    Attack.read(node, folder, Attack.lines());
    String rule = firing(shown());
    double dropped = sum(shown(), "ttp_tag_dropped_total{reason=\"floor\"}");

    node.rules().setState(new RuleId(rule), SpansTest.state(RuleState.Mode.DISABLED));
    Attack.read(node, folder, Attack.lines());
    assertThat(shown()).contains("ttp_rule_suppressed_total{rule_id=\"" + rule + "\"} ");

    node.rules().setState(new RuleId(rule), SpansTest.state(RuleState.Mode.CLIPPED));
    Attack.read(node, folder, Attack.lines());
    assertThat(sum(shown(), "ttp_tag_dropped_total{reason=\"floor\"}")).isGreaterThan(dropped);

    node.rules().clearState(new RuleId(rule), "ops");
    assertThat(shown())
        .contains("ttp_rule_state_changed_total{state=\"disabled\"} 1\n")
        .contains("ttp_rule_state_changed_total{state=\"clipped\"} 1\n")
        .contains("ttp_rule_state_changed_total{state=\"cleared\"} 1\n");
  }

  @Test
  void groupsOfEventsAreToldWhileARunIsUnderWay() throws Exception {
    Scene scene = Scene.ssh("web-1", "s1", Attack.ADDRESS);
    try (IngestRun run = node.ingest()) {
      for (int second = 0; second < 3; second++) {
        run.accept(scene.login(second, "root", "secret" + second, "failure"));
      }
      run.settle(Duration.ofSeconds(1));
      assertThat(sum(shown(), "correlation_groups")).isPositive();
    }
    assertThat(sum(shown(), "correlation_groups")).isZero();
    assertThat(shown())
        .contains("# TYPE correlation_groups gauge\n", "correlation_evicted_total 0\n");
  }

  @Test
  void whatFindsNoRoomIsDropped() throws Exception {
    Inbox inbox = new Inbox();
    running.telemetry().dropped(inbox::lost);
    byte[] large = new byte[1 << 20];
    for (int i = 0; i < 70; i++) {
      inbox.bring(new Received(null, large, large.length, null), Duration.ZERO);
    }
    assertThat(inbox.lost()).isPositive();
    assertThat(count(shown(), "sensor_dropped_total")).isEqualTo(inbox.lost());
  }

  @Test
  void everyMetricIsShownWithTheLabelsThatItHasAndNothingOfTheAttacker() throws Exception {
    running.telemetry().dropped(() -> 0);
    running.telemetry().request("/api/v1/health", "GET", 200, 1_000_000);
    running.telemetry().request(null, "HUNTER2", 405, 1_000_000);
    Attack.read(node, folder, Attack.lines());
    String rule = firing(shown());
    node.rules().setState(new RuleId(rule), SpansTest.state(RuleState.Mode.DISABLED));
    Attack.read(node, folder, Attack.lines());
    node.stores().outbox().advance("ttp", 0);
    String shown = shown();
    for (MetricName metric : MetricName.values()) {
      assertThat(labels(shown, metric)).as(metric.text()).isEqualTo(Set.copyOf(metric.labels()));
    }
    assertThat(shown).doesNotContain(Attack.HIS).doesNotContain("HUNTER2");
    assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
  }

  @Test
  void aSensorWithALongNameAndManySensorsAreBounded() throws Exception {
    try (IngestRun run = node.ingest()) {
      for (int i = 0; i < StoreGauges.MOST_SENSORS + 50; i++) {
        run.sensors().lineRead("cowrie", i + "-" + "x".repeat(200), false, 0);
      }
    }
    List<String> gaps = shown().lines().filter(line -> line.startsWith("sensor_gap{")).toList();
    assertThat(gaps)
        .hasSize(StoreGauges.MOST_SENSORS)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(StoreGauges.LONGEST_NAME + 30));
  }

  /** A rule of single events that fired. */
  private static String firing(String shown) {
    Matcher rule =
        Pattern.compile("ttp_rule_fire_total\\{rule_id=\"(R[0-9]+)\",source_kind=\"command\"")
            .matcher(shown);
    assertThat(rule.find()).as(shown).isTrue();
    return rule.group(1);
  }

  private static Set<String> labels(String shown, MetricName metric) {
    String name = metric.text().replace('.', '_');
    Set<String> labels = new TreeSet<>();
    List<String> lines =
        shown
            .lines()
            .filter(line ->
                line.startsWith(name + "{")
                    || line.startsWith(name + " ")
                    || line.startsWith(name + "_total")
                    || line.startsWith(name + "_bucket"))
            .toList();
    assertThat(lines).as(metric.text()).isNotEmpty();
    for (String line : lines) {
      Matcher label = Pattern.compile("[{,]([a-z_]+)=\"").matcher(line);
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
    labels.remove("le");
    return labels;
  }

  private static long count(String shown, String start) {
    return Math.round(sum(shown, start));
  }

  private static double sum(String shown, String start) {
    return shown
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToDouble(MetricsTest::value)
        .sum();
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }

  private String shown() throws Exception {
    HttpResponse<String> shown = get("/metrics");
    assertThat(shown.statusCode()).isEqualTo(200);
    return shown.body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.metricsPort() + path))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
