package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.StoreTotals;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class RulesAndStatusTest {
  private final Calls anyone;
  private final Calls viewer;

  RulesAndStatusTest(TestServer server) {
    this.anyone = server.calls();
    this.viewer = server.calls().with(server.token(Role.VIEWER));
  }

  @Test
  void catalogueHasTheColumnsOfTheSpecification() {
    JsonNode row = viewer.get("/ttp/rules").json().get(0);

    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder(
            "rule_id",
            "family",
            "rule_version",
            "name",
            "title",
            "description",
            "origin",
            "logsource",
            "emits",
            "level",
            "state",
            "confidence_max",
            "rate_limit_per_min",
            "expires_at",
            "reason",
            "set_by",
            "set_at",
            "fired_24h",
            "precision",
            "load_error",
            "last_reviewed",
            "next_review");
    assertThat(row.path("rule_id").asString()).isEqualTo("R9001");
    assertThat(row.path("rule_version").asInt()).isEqualTo(2);
    assertThat(row.path("origin").asString()).isEqualTo("pack");
    assertThat(row.at("/logsource/category").asString()).isEqualTo("command");
    assertThat(row.at("/emits/0/sub_technique_id").asString()).isEqualTo("T1548.001");
    assertThat(row.path("last_reviewed").asString()).isEqualTo("2026-01-15");
  }

  @Test
  void catalogueFiltersByOriginAndState() {
    assertThat(viewer.get("/ttp/rules?origin=pack&state=enabled").json()).hasSize(1);
    assertThat(viewer.get("/ttp/rules?origin=custom").json()).isEmpty();
    assertThat(viewer.get("/ttp/rules?state=disabled").json()).isEmpty();
    assertThat(viewer.get("/ttp/rules?origin=mine").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void catalogueCarriesAnEntityTag() {
    String tag = viewer.get("/ttp/rules").header("ETag");

    assertThat(
            viewer
                .call("GET", "/ttp/rules", request -> request.header("If-None-Match", tag))
                .status())
        .isEqualTo(304);
  }

  @Test
  void ruleHasItsTextAndItsRecord() {
    JsonNode rule = viewer.get("/ttp/rules/R9001").json();

    assertThat(rule.path("rule_text").asString()).contains("-perm -u=s");
    assertThat(rule.path("tag_count").asInt()).isEqualTo(3);
    assertThat(rule.path("first_seen").asString()).isEqualTo("2026-02-03T04:05:10.000007Z");
    assertThat(viewer.get("/ttp/rules/R0000").errorCode()).isEqualTo("not-found");
  }

  @Test
  void statsCountWhatIsStored() {
    JsonNode stats = viewer.get("/stats").json();

    assertThat(stats.path("total_logs").asInt()).isEqualTo(13);
    assertThat(stats.path("unique_attackers").asInt()).isEqualTo(2);
    assertThat(stats.path("sessions").asInt()).isEqualTo(4);
    assertThat(stats.path("commands").asInt()).isEqualTo(2);
    assertThat(stats.path("tags").asInt()).isEqualTo(3);
    assertThat(stats.path("techniques").asInt()).isEqualTo(3);
    assertThat(stats.path("active_deckies").asInt()).as("all was long ago").isZero();
  }

  @Test
  void configNamesRoleReleaseAndVersion() {
    assertThat(viewer.get("/config").body())
        .isEqualTo(
            "{\"username\":\"vic\",\"role\":\"viewer\",\"attack_release\":\"18.1\",\"version\":\"1.2.3-test\","
                + "\"limits\":{\"deployment_limit\":10,\"events_days\":90,\"findings_days\":400,"
                + "\"database_mib\":10240,\"artifacts_mib\":5120,\"artifacts_decky_mib\":1024,"
                + "\"artifacts_files\":100000}}");
  }

  @Test
  void probesAreOpenAndTellNothing() {
    assertThat(anyone.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    assertThat(anyone.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void healthIsThatOfTheWorstPart() {
    JsonNode health = viewer.get("/health").json();

    assertThat(health.path("status").asString()).isEqualTo("degraded");
    assertThat(health.at("/components/database/status").asString()).isEqualTo("healthy");
    assertThat(health.at("/components/ingest/detail").asString()).isEqualTo("lags");
    assertThat(health.at("/components/tagger/detail").asString()).isEqualTo("1 rule in force");
    assertThat(health.path("components").propertyNames())
        .contains("database", "outbox", "ingest", "tagger");
    assertThat(anyone.get("/health").status()).isEqualTo(401);
  }

  @Test
  void aWorkerThatFellSilentMakesTheNodeUnhealthy() {
    try (TestServer other = TestServer.start()) {
      Instant earlier = TestServer.NOW.minusSeconds(600);
      other
          .stores()
          .workers()
          .beat(new WorkerBeat(WorkerName.TTP, WorkerBeat.State.RUNNING, "", earlier, earlier));
      Calls.Answer answer = other.calls().with(other.token(Role.VIEWER)).get("/health");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.json().path("status").asString()).isEqualTo("unhealthy");
      assertThat(answer.json().at("/components/tagger/status").asString()).isEqualTo("unhealthy");
      assertThat(answer.json().at("/components/outbox/status").asString()).isEqualTo("healthy");
    }
  }

  @Test
  void aSensorIsTestedWhenAnAdminAsksAndShowsItFromThenOn() {
    try (TestServer other = TestServer.start()) {
      Calls admin = other.calls().with(other.token(Role.ADMIN));
      StoreTotals before = other.stores().events().totals();
      assertThat(admin.get("/sensors").json().at("/data/0/self_test").isNull()).isTrue();
      Calls.Answer answer = admin.post("/sensors/" + Seed.SENSOR + "/self-test", "");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().at("/tests/0/source").asString()).isEqualTo("cowrie");
      assertThat(answer.json().at("/tests/0/outcome").asString()).isEqualTo("passed");
      assertThat(answer.json().at("/tests/0/detail").asString()).startsWith("T1");
      StoreTotals after = other.stores().events().totals();
      assertThat(after.events()).isEqualTo(before.events() + 1);
      assertThat(after.attackers()).isEqualTo(before.attackers());
      assertThat(after.sessions()).isEqualTo(before.sessions());
      assertThat(after.tags()).isEqualTo(before.tags());
      assertThat(admin.get("/sensors").json().at("/data/0/self_test/age_s").asInt()).isZero();
      other.clock().advance(Duration.ofSeconds(90));
      JsonNode row = admin.get("/sensors").json().at("/data/0");
      assertThat(row.path("testable").asBoolean()).isTrue();
      assertThat(row.at("/self_test/outcome").asString()).isEqualTo("passed");
      assertThat(row.at("/self_test/age_s").asInt()).isEqualTo(90);
      JsonNode part = admin.get("/health").json().at("/components/self-tests");
      assertThat(part.path("status").asString()).isEqualTo("healthy");
      assertThat(part.path("detail").asString()).isEqualTo("1 sensor passed");
    }
  }

  @Test
  void aSelfTestThatFailedShowsInTheHealthForADay() {
    try (TestServer other = TestServer.start()) {
      Calls admin = other.calls().with(other.token(Role.ADMIN));
      Instant now = TestServer.NOW;
      other.stores().sensors().beginSelfTest("cowrie", "web-1", now, now, null);
      other
          .stores()
          .sensors()
          .endSelfTest(
              new SelfTest(
                  "cowrie", "web-1", now, SelfTest.Outcome.LATE, Duration.ofSeconds(9), "T1083"));
      JsonNode part = admin.get("/health").json().at("/components/self-tests");
      assertThat(part.path("status").asString()).isEqualTo("degraded");
      assertThat(part.path("detail").asString())
          .isEqualTo("1 of 1 late or failed, such as cowrie web-1 (late: T1083)");
      other.clock().advance(Duration.ofDays(1));
      Calls later = other.calls().with(other.token(Role.ADMIN));
      JsonNode gone = later.get("/health").json().at("/components/self-tests");
      assertThat(gone.path("status").asString()).isEqualTo("healthy");
    }
  }

  @Test
  void decoysThatDoNotRunShowInTheHealth() {
    try (TestServer other = TestServer.start()) {
      Calls admin = other.calls().with(other.token(Role.ADMIN));
      Decky decky = SeedDeckies.decky(other.stores());
      JsonNode unattended = admin.get("/health").json().at("/components/decoys");
      assertThat(unattended.path("detail").asString())
          .isEqualTo("no process runs the worker of decoys");
      Instant now = TestServer.NOW;
      other
          .stores()
          .workers()
          .beat(new WorkerBeat(WorkerName.ORCHESTRATOR, WorkerBeat.State.RUNNING, "", now, now));
      Decky failed = decky.found(DeckyState.DEGRADED, "http on port 80: taken");
      other.stores().deckies().found(failed, List.of());
      other.clock().advance(Duration.ofSeconds(2));
      JsonNode part = admin.get("/health").json().at("/components/decoys");
      assertThat(part.path("status").asString()).isEqualTo("degraded");
      assertThat(part.path("detail").asString())
          .isEqualTo("0 of 1 run; " + decky.name() + ": http on port 80: taken");
      SeedDeckies.clear(other.stores());
      other.clock().advance(Duration.ofSeconds(2));
      JsonNode none = admin.get("/health").json().at("/components/decoys");
      assertThat(none.path("status").asString()).isEqualTo("healthy");
    }
  }

  @Test
  void whatCannotBeTestedSaysWhy() {
    try (TestServer other = TestServer.start()) {
      Calls admin = other.calls().with(other.token(Role.ADMIN));
      other
          .stores()
          .events()
          .write(Batch.EMPTY.with(List.of(new SensorLines("p0f", "tap-1", 1, 0, 0))));
      assertThat(admin.post("/sensors/nobody/self-test", "").status()).isEqualTo(404);
      assertThat(admin.post("/sensors/tap-1/self-test", "").status()).isEqualTo(409);
      Instant now = TestServer.NOW;
      other.stores().sensors().beginSelfTest("cowrie", Seed.SENSOR, now, now, null);
      Calls.Answer second = admin.post("/sensors/" + Seed.SENSOR + "/self-test", "");
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.body()).contains("runs already");
      Calls viewer = other.calls().with(other.token(Role.VIEWER));
      assertThat(viewer.post("/sensors/" + Seed.SENSOR + "/self-test", "").status()).isEqualTo(403);
    }
  }

  @Test
  void aRelayThatFailsIsSaidOfTheOutbox() {
    try (TestServer other = TestServer.start()) {
      Instant now = TestServer.NOW;
      other
          .stores()
          .workers()
          .beat(new WorkerBeat(WorkerName.RELAY, WorkerBeat.State.FAILING, "", now, now));
      JsonNode outbox =
          other
              .calls()
              .with(other.token(Role.VIEWER))
              .get("/health")
              .json()
              .at("/components/outbox");

      assertThat(outbox.path("status").asString()).isEqualTo("degraded");
      assertThat(outbox.path("detail").asString()).endsWith("the relay fails and tries again");
    }
  }

  @Test
  void sensorsSayHowTheyFare() {
    try (TestServer other = TestServer.start()) {
      other
          .stores()
          .events()
          .write(Batch.EMPTY.with(List.of(new SensorLines("cowrie", "web-1", 5, 1, 2))));
      JsonNode page = other.calls().with(other.token(Role.VIEWER)).get("/sensors").json();

      assertThat(page.path("total").asInt()).isEqualTo(2);
      assertThat(page.at("/data/0/malformed").asInt()).isEqualTo(1);
      assertThat(page.at("/data/0/dropped").asInt()).isEqualTo(2);
      assertThat(page.at("/data/0/lag_s").isNull()).isTrue();
      JsonNode stats = other.calls().with(other.token(Role.VIEWER)).get("/stats").json();
      assertThat(stats.path("malformed").asInt()).isEqualTo(1);
      assertThat(stats.path("dropped").asInt()).isEqualTo(2);
      assertThat(stats.path("deployed_deckies").asInt()).isEqualTo(2);
    }
  }
}
