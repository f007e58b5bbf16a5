package org.decnet.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.StoreWatch;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.error.DecnetException;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** Whom the environment has told of a node; and that nobody is without a setting. */
class TelemetryTest {
  @TempDir Path folder;
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder.resolve("data")));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void spansAreSentWhereTheSettingSaysBeforeTheEnd() throws Exception {
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
    try (RunningTelemetry running = node.startTelemetry(endpoint(collector.getAddress()))) {
      assertThat(running.telemetry().isOff()).isFalse();
      Attack.read(node, folder, Attack.lines());
    }
    assertThat(received.poll())
        .startsWith("/v1/traces")
        .contains("ingest.batch", "ttp.rule.fire")
        .doesNotContain(Attack.HIS);
    collector.stop(0);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void anEndpointThatNeverAnswersKeepsNobody() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      InetSocketAddress address = (InetSocketAddress) silent.getLocalSocketAddress();
      try (RunningTelemetry running = node.startTelemetry(endpoint(address))) {
        assertThat(running.metricsPort()).isZero();
        Attack.read(node, folder, Attack.lines());
      }
    }
    assertThat(node.stores().events().totals().tags()).isPositive();
  }

  @Test
  void logLinesNameTheSpanOfTheirThread() {
    SeenSpans spans = new SeenSpans();
    Telemetry telemetry = new Telemetry(spans.sdk(new PrometheusText()));
    MDC.put(LogContext.TRACE_ID, "another");
    telemetry.span(
        SpanName.WORKER_TICK,
        () -> {
          String outer = MDC.get(LogContext.SPAN_ID);
          telemetry.span(
              SpanName.INTEL_CATCHUP,
              () -> assertThat(MDC.get(LogContext.SPAN_ID)).isNotEqualTo(outer));
          assertThat(MDC.get(LogContext.SPAN_ID)).isEqualTo(outer);
          return assertThat(MDC.get(LogContext.TRACE_ID)).hasSize(32);
        });
    assertThat(MDC.get(LogContext.TRACE_ID)).isEqualTo("another");
    assertThat(MDC.get(LogContext.SPAN_ID)).isNull();
    MDC.clear();
    assertThat(Telemetry.OFF.span(SpanName.WORKER_TICK, () -> "" + MDC.get(LogContext.TRACE_ID)))
        .isEqualTo("null");
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
    try (RunningTelemetry running = node.startTelemetry(Map.of())) {
      assertThat(running.telemetry()).isSameAs(Telemetry.OFF);
      assertThat(running.metricsPort()).isZero();
    }
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() ->
            TelemetrySettings.of(
                Map.of("DECNET_OTEL_ENDPOINT", "collector", "DECNET_METRICS_PORT", "-1")))
        .withMessageContainingAll("DECNET_OTEL_ENDPOINT", "DECNET_METRICS_PORT");
  }

  @Test
  void switchedOffItIsInNobodysWay() {
    assertThat(Telemetry.OFF.tagging(TaggingListener.SILENT)).isSameAs(TaggingListener.SILENT);
    assertThat(Telemetry.OFF.pipeline(PipelineListener.SILENT)).isSameAs(PipelineListener.SILENT);
    assertThat(Telemetry.OFF.writes()).isSameAs(StoreWatch.NONE);
  }

  private static Map<String, String> endpoint(InetSocketAddress address) {
    return Map.of("DECNET_OTEL_ENDPOINT", "http://127.0.0.1:" + address.getPort());
  }
}
