package org.decnet.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.model.error.DecnetException;
import org.decnet.server.node.ClusterSettings;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a node that reads, tags and clusters; and that nothing is without a setting. */
class TelemetryTest {
  private static final String SECRET = "hunter2-of-the-attacker";

  @TempDir Path folder;
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
          .build();
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
  }

  @AfterEach
  void close() {
    node.close();
    sdk.close();
  }

  @Test
  void aBatchIsASpanAndItsCountsAreMetricsWithoutWhatTheAttackerWrote() {
    Telemetry telemetry = new Telemetry(sdk);
    node.tell(telemetry);
    telemetry.watch(node.stores());
    ingest();
    ingest();
    assertThat(spans.getFinishedSpanItems())
        .extracting(SpanData::getName)
        .containsExactly("ingest.batch", "ingest.batch");
    assertThat(spans.getFinishedSpanItems())
        .extracting(span -> span.getAttributes().get(AttributeKey.longKey("decnet.new_events")))
        .containsExactly(4L, 0L);
    assertThat(sum("ingest.lines")).isEqualTo(6);
    assertThat(sum("ingest.malformed")).isEqualTo(2);
    assertThat(sum("ingest.unknown_id")).isEqualTo(2);
    assertThat(sum("ingest.events")).isEqualTo(8); // with those that lifters make
    assertThat(sum("ttp.eval.events")).isEqualTo(8);
    assertThat(sum("ingest.duplicate")).isEqualTo(4);
    long stored = node.stores().events().totals().tags();
    assertThat(stored).isPositive();
    assertThat(sum("ttp.tag.written")).isEqualTo(stored);
    assertThat(sum("ttp.rule.fire")).isGreaterThanOrEqualTo(2 * stored);
    assertThat(metrics.collectAllMetrics().toString() + spans.getFinishedSpanItems())
        .contains("technique", "rule_id")
        .doesNotContain(SECRET, "198.51.100.7", "/etc/passwd");
  }

  @Test
  void bothHalvesOfATurnOfTheClustererAreSpans() {
    ingest();
    new ClusterTurn(node.stores().clusters(), ClusterSettings.DEFAULT.common(), failed -> {})
        .run(new Telemetry(sdk)::span);
    assertThat(spans.getFinishedSpanItems())
        .extracting(SpanData::getName)
        .containsExactly("cluster.identity.tick", "cluster.campaign.tick");
  }

  @Test
  void aFailureMarksItsSpanByItsClassAlone() {
    Telemetry telemetry = new Telemetry(sdk);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            telemetry.span(
                "ttp.worker.tick",
                () -> {
                  throw new IllegalStateException(SECRET);
                }));
    assertThat(spans.getFinishedSpanItems().toString())
        .contains("IllegalStateException", "ERROR")
        .doesNotContain(SECRET);
  }

  @Test
  void metricsAreShownToThisHostAndSpansAreSentWhereTheSettingSays() throws Exception {
    BlockingQueue<String> received = new ArrayBlockingQueue<>(10);
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(
                exchange.getRequestURI().getPath() + new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    collector.start();
    Map<String, String> environment =
        Map.of(
            "DECNET_METRICS_PORT",
            Integer.toString(freePort()),
            "DECNET_OTEL_ENDPOINT",
            "http://127.0.0.1:" + collector.getAddress().getPort());
    try (RunningTelemetry running = RunningTelemetry.start(environment, node.stores())) {
      node.tell(running.telemetry());
      ingest();
      HttpResponse<String> shown = get(running.metricsPort(), "/metrics");
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.body())
          .contains("# TYPE ingest_lines_total counter\ningest_lines_total 3\n")
          .contains("ingest_malformed_total 1\n", "outbox_depth 0\n")
          .contains("sensor_gap{sensor=\"cowrie:web-1\"} 0\n")
          .contains("ttp_rule_fire_total{rule_id=\"R")
          .doesNotContain(SECRET);
      assertThat(get(running.metricsPort(), "/metrics/more").statusCode()).isEqualTo(404);
    } finally {
      node.tell(Telemetry.OFF);
    }
    assertThat(received.poll(60, TimeUnit.SECONDS))
        .startsWith("/v1/traces")
        .contains("ingest.batch")
        .doesNotContain(SECRET);
    collector.stop(0);
  }

  @Test
  void withoutASettingNobodyIsToldAnything() {
    assertThat(TelemetrySettings.of(Map.of()).isOff()).isTrue();
    assertThat(
            TelemetrySettings.of(
                    Map.of(
                        "OTEL_SDK_DISABLED", "true",
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318"))
                .isOff())
        .isTrue();
    try (RunningTelemetry running = RunningTelemetry.start(Map.of(), node.stores())) {
      assertThat(running.telemetry()).isSameAs(Telemetry.OFF);
      assertThat(running.metricsPort()).isZero();
    }
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() ->
            TelemetrySettings.of(
                Map.of("DECNET_OTEL_ENDPOINT", "collector", "DECNET_METRICS_PORT", "-1")))
        .withMessageContainingAll("DECNET_OTEL_ENDPOINT", "DECNET_METRICS_PORT");
  }

  private void ingest() {
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    try (IngestRun run = node.ingest()) {
      run.accept(scene.login(1, "root", SECRET, "success"));
      run.accept(scene.command(2, "cat /etc/passwd; echo " + SECRET));
      run.sensors().lineRead("cowrie", "web-1", false, 0);
      run.sensors().lineRead("cowrie", "web-1", false, 1);
      run.sensors().lineRead("cowrie", "web-1", true, 0);
    }
  }

  private long sum(String name) {
    return metrics.collectAllMetrics().stream()
        .filter(metric -> metric.getName().equals(name))
        .flatMap(metric -> metric.getLongSumData().getPoints().stream())
        .mapToLong(point -> point.getValue())
        .sum();
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
