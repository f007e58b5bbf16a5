package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.telemetry.PrometheusText;
import org.decnet.server.telemetry.SeenSpans;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Telemetry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of requests to a server that tells it. */
class RequestTelemetryTest {
  /** Spans of endpoints that are not there yet. */
  private static final Set<String> TO_COME = Set.of("api.ttp.export_navigator_identity");

  private final SeenSpans spans = new SeenSpans();
  private final PrometheusText metrics = new PrometheusText();
  private final OpenTelemetrySdk sdk = spans.sdk(metrics);
  private TestServer server;
  private Calls viewer;

  @BeforeEach
  void start() {
    server = TestServer.start(new Telemetry(sdk));
    viewer = server.calls().with(server.token(Role.VIEWER));
  }

  @AfterEach
  void stop() {
    server.close();
    sdk.close();
  }

  @Test
  void callsOfTracedEndpointsAreSpansWithTheirStatus() {
    assertThat(viewer.get("/ttp/tags/" + Seed.FIND_TAG).status()).isEqualTo(200);
    assertThat(viewer.get("/ttp/tags/" + Seed.ATTACKER).status()).isEqualTo(404);
    viewer.get("/ttp/export/navigator");
    viewer.get("/attackers/export/stix");
    viewer.get("/attackers/" + Seed.ATTACKER + "/export/stix");
    viewer.get("/attackers/export/misp");
    viewer.get("/attackers/" + Seed.ATTACKER + "/export/misp");
    viewer.get("/ttp/techniques");
    assertThat(spans.all())
        .extracting(SpanData::getName)
        .containsExactly(
            "api.ttp.tag_details",
            "api.ttp.tag_details",
            "api.ttp.export_navigator_fleet",
            "api.attackers.export_stix",
            "api.attackers.export_stix",
            "api.attackers.export_misp",
            "api.attackers.export_misp");
    assertThat(spans.all())
        .extracting(span -> span.getAttributes().get(AttributeKey.longKey("http.status")))
        .containsExactly(200L, 404L, 200L, 200L, 200L, 200L, 200L);
    Set<String> expected =
        Arrays.stream(SpanName.values())
            .map(SpanName::text)
            .filter(name -> name.startsWith("api.") && !TO_COME.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(spans.names()).containsAll(expected);
  }

  @Test
  void aCallerWhoMayNotIsASpanToo() {
    assertThat(server.calls().get("/ttp/tags/" + Seed.FIND_TAG).status()).isEqualTo(401);
    viewer.get("/ttp/tags/" + Seed.FIND_TAG);
    assertThat(spans.all().size()).isBetween(1, 2);
    assertThat(metrics.text()).contains("status=\"401\",le=\"+Inf\"} 1\n");
  }

  @Test
  void requestsAreMeasuredByRouteAndNotByPath() {
    viewer.get("/attackers/" + Seed.ATTACKER);
    viewer.get("/attackers/" + Seed.WANDERER);
    viewer.get("/nothing/" + Seed.SECRET);
    viewer.get("/ttp/techniques?min_confidence=" + Seed.SECRET);
    List<String> counts =
        metrics
            .text()
            .lines()
            .filter(line -> line.startsWith("api_request_latency_ms_count"))
            .toList();
    assertThat(counts)
        .contains(
            "api_request_latency_ms_count{method=\"GET\",route=\"/api/v1/attackers/{uuid}\",status=\"200\"} 2",
            "api_request_latency_ms_count{method=\"GET\",route=\"/api/v1/ttp/techniques\",status=\"400\"} 1");
    assertThat(metrics.text() + spans.all()).doesNotContain(Seed.SECRET, Seed.IP);
  }
}
