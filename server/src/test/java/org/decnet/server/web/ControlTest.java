package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.NodeLimits;
import org.decnet.engine.port.WorkerName;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Limits, workers and the audit log. */
@ExtendWith(ServerExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class ControlTest {
  private final TestServer server;
  private final Calls admin;

  ControlTest(TestServer server) {
    this.server = server;
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  @AfterEach
  void setNothing() {
    admin.put("/config/limits", "{}");
    admin.post("/workers/bus/start", "");
  }

  @Test
  void limitsAreKeptAndShown() {
    JsonNode usual = admin.get("/config").json().path("limits");
    assertThat(usual.path("events_days").asInt()).isEqualTo(90);
    Answer set = admin.put("/config/limits", "{\"events_days\":30,\"deployment_limit\":500}");
    assertThat(set.status()).isEqualTo(200);
    JsonNode limits = admin.get("/config").json().path("limits");
    assertThat(limits.path("events_days").asInt()).isEqualTo(30);
    assertThat(limits.path("deployment_limit").asInt()).isEqualTo(500);
    assertThat(limits.path("findings_days").asInt()).isEqualTo(400);
    assertThat(server.stores().control().limits().eventsDays()).isEqualTo(30);

    admin.put("/config/limits", "{}");
    assertThat(server.stores().control().limits()).isEqualTo(NodeLimits.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"deployment_limit\":0}",
        "{\"deployment_limit\":501}",
        "{\"events_days\":0}",
        "{\"database_mib\":15}",
        "{\"artifacts_files\":-1}"
      })
  void limitsBeyondTheirBoundsAreRefused(String body) {
    Answer answer = admin.put("/config/limits", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/error/details/expected").asString()).contains("whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"events_days\":1.5}", "{\"events_days\":\"9\"}", "{\"days\":9}"})
  void limitsAreNumbersAndKnown(String body) {
    assertThat(admin.put("/config/limits", body).errorCode()).isEqualTo("malformed-json");
  }

  @Test
  void aWorkerRestsUntilItIsStarted() {
    assertThat(admin.post("/workers/bus/stop", "").status()).isEqualTo(202);
    assertThat(server.stores().control().resting()).contains(WorkerName.BUS);
    assertThat(worker("bus").path("rests").asBoolean()).isTrue();
    assertThat(admin.post("/workers/bus/start", "").status()).isEqualTo(202);
    assertThat(server.stores().control().resting()).doesNotContain(WorkerName.BUS);
    assertThat(worker("bus").path("rests").asBoolean()).isFalse();
  }

  @Test
  void onlyKnownWorkersAreToldAndOnlyThoseThatCanRest() {
    assertThat(admin.post("/workers/nobody/stop", "").status()).isEqualTo(404);
    assertThat(admin.post("/workers/api/stop", "").status()).isEqualTo(409);
  }

  @Test
  void whoChangedWhatWhenAndFromWhereIsInTheAuditLog() {
    Answer set =
        admin.call(
            "PUT",
            "/config/limits",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", "192.0.2.77")
                    .method(
                        "PUT",
                        java.net.http.HttpRequest.BodyPublishers.ofString("{\"events_days\":44}")));
    JsonNode line = admin.get("/audit?user=ada&action=limits.set&limit=1").json().at("/data/0");
    assertThat(line.path("ip").asString()).isEqualTo("192.0.2.77");
    assertThat(line.path("request_id").asString()).isEqualTo(set.header("X-Request-Id"));
    assertThat(line.at("/after/events_days").asInt()).isEqualTo(44);
    assertThat(line.path("at").asString()).startsWith("2026-0");
  }

  @Test
  void theAuditLogIsAskedByTime() {
    admin.put("/config/limits", "{\"events_days\":45}");
    String now = server.clock().instant().toString();
    assertThat(admin.get("/audit?since=" + now + "&action=limits.set").json().path("total").asInt())
        .isPositive();
    assertThat(admin.get("/audit?since=2999-01-01T00:00:00Z").json().path("total").asInt())
        .isZero();
    for (String wrong : new String[] {"yesterday", "2026-01-01", "+99999-01-01T00:00:00Z", ""}) {
      assertThat(admin.get("/audit?since=" + wrong).errorCode()).isEqualTo("bad-parameter");
    }
  }

  private JsonNode worker(String name) {
    return admin
        .get("/workers")
        .json()
        .valueStream()
        .filter(row -> row.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
