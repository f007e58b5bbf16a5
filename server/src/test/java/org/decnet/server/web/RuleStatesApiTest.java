package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.model.tag.Tag;
import org.decnet.server.web.Calls.Answer;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators decide about rules, what analysts say of tags, and what rules say of events. */
@Execution(ExecutionMode.SAME_THREAD)
class RuleStatesApiTest {
  private static final String STATE = "/ttp/rules/R9001/state";
  private static final RuleId RULE = new RuleId("R9001");

  private final TestServer server = TestServer.start();
  private final Calls admin = server.calls().with(server.token(Role.ADMIN));
  private final Calls viewer = server.calls().with(server.token(Role.VIEWER));
  private final RuleStore rules = server.running().context().getBean(ApiParts.class).ruleStore();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aDecisionIsStoredAndInForceWithTheAnswer() {
    assertThat(tags()).isEqualTo(1);
    Answer answer = admin.post(STATE, "{\"state\":\"disabled\",\"reason\":\"noisy\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(tags()).as("the very next event").isZero();
    assertThat(server.stores().ruleStates().all())
        .hasEntrySatisfying(RULE, state -> assertThat(state.mode()).isEqualTo(Mode.DISABLED));
    assertThat(answer.json().toString())
        .isEqualTo(
            "{\"rule_id\":\"R9001\",\"state\":\"disabled\",\"confidence_max\":null,"
                + "\"rate_limit_per_min\":null,\"expires_at\":null,\"reason\":\"noisy\","
                + "\"set_by\":\"ada\",\"set_at\":\"2026-03-01T12:00:00.250Z\"}");
    JsonNode row = viewer.get("/ttp/rules?state=disabled").json().get(0);
    assertThat(row.path("rule_id").asString()).isEqualTo("R9001");
    assertThat(row.path("set_by").asString()).isEqualTo("ada");
    assertThat(viewer.get("/ttp/rules?state=enabled").json()).isEmpty();
  }

  @Test
  void aClippedRuleClaimsNoMoreThanItsCeiling() {
    admin.post(STATE, "{\"state\":\"clipped\",\"confidence_max\":0.4}");
    assertThat(tagger().tag(find()).tags()).extracting(Tag::confidence).containsOnly(0.4);
    admin.post(STATE, "{\"state\":\"clipped\",\"confidence_max\":0,\"rate_limit_per_min\":3}");
    assertThat(rules.getState(RULE).orElseThrow().rateLimitPerMinute()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "null",
        "{}",
        "{\"state\":\"off\"}",
        "{\"state\":null}",
        "{\"state\":\"Disabled\"}",
        "{\"state\":\"clipped\"}",
        "{\"state\":\"clipped\",\"confidence_max\":1.01}",
        "{\"state\":\"clipped\",\"confidence_max\":-0.1}",
        "{\"state\":\"clipped\",\"confidence_max\":\"NaN\"}",
        "{\"state\":\"clipped\",\"confidence_max\":\"high\"}",
        "{\"state\":\"disabled\",\"confidence_max\":0.5}",
        "{\"state\":\"disabled\",\"expires_at\":\"tomorrow\"}",
        "{\"state\":\"disabled\",\"expires_at\":\"2026-13-01T00:00:00Z\"}",
        "{\"state\":\"disabled\",\"expires_at\":\"2026-03-01T12:00:00.25Z\"}",
        "{\"state\":\"disabled\",\"expires_at\":\"2020-01-01T00:00:00Z\"}",
        "{\"state\":\"disabled\",\"expires_at\":\"+999999999-01-01T00:00:00Z\"}",
        "{\"state\":\"disabled\",\"unknown\":1}"
      })
  void whatMakesNoSenseIsABadRequestAndChangesNothing(String body) {
    Answer answer = admin.post(STATE, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(rules.getState(RULE)).isEmpty();
    assertThat(server.stores().ruleStates().all()).isEmpty();
  }

  @Test
  void fieldsThatBreakARuleAreNamed() {
    Answer rate = admin.post(STATE, "{\"state\":\"enabled\",\"rate_limit_per_min\":0}");
    assertThat(rate.status()).isEqualTo(422);
    Answer reason =
        admin.post(STATE, "{\"state\":\"enabled\",\"reason\":\"" + "x".repeat(1025) + "\"}");
    assertThat(reason.json().at("/error/details/field").asString()).isEqualTo("reason");
  }

  @Test
  void rulesThatAreNotThereAreNotFound() {
    assertThat(admin.post("/ttp/rules/R0000/state", "{\"state\":\"disabled\"}").status())
        .isEqualTo(404);
    assertThat(admin.post("/ttp/rules/R0000/state", "{}").status()).isEqualTo(404);
    assertThat(delete("/ttp/rules/R0000/state").status()).isEqualTo(404);
    assertThat(viewer.post(STATE, "{\"state\":\"disabled\"}").status()).isEqualTo(403);
  }

  @Test
  void aDecisionIsTakenBackAndEveryOneIsRemembered() {
    admin.post(STATE, "{\"state\":\"disabled\"}");
    server.clock().advance(Duration.ofSeconds(1));
    admin.post(STATE, "{\"state\":\"clipped\",\"confidence_max\":0.5}");
    server.clock().advance(Duration.ofSeconds(1));
    JsonNode left = delete(STATE).json();
    assertThat(left.path("state").asString()).isEqualTo("enabled");
    assertThat(left.path("set_by").isNull()).isTrue();
    assertThat(tags()).isEqualTo(1);
    assertThat(delete(STATE).status()).as("once more").isEqualTo(200);

    JsonNode history = viewer.get("/ttp/rules/R9001").json().path("state_history");
    assertThat(history).hasSize(3);
    assertThat(history.at("/0/state").asString()).isEqualTo("cleared");
    assertThat(history.at("/0/set_by").asString()).isEqualTo("ada");
    assertThat(history.at("/1/confidence_max").asDouble()).isEqualTo(0.5);
    assertThat(history.at("/2/state").asString()).isEqualTo("disabled");
  }

  @Test
  void whatExpiredIsEnabledAgain() {
    admin.post(STATE, "{\"state\":\"disabled\",\"expires_at\":\"2026-03-01T13:30:00+01:00\"}");
    assertThat(String.valueOf(rules.getState(RULE).orElseThrow().expiresAt()))
        .isEqualTo("2026-03-01T12:30:00Z");
    server.clock().advance(Duration.ofMinutes(30));
    rules.poll(server.clock().instant());
    assertThat(tags()).isEqualTo(1);
    assertThat(viewer.get("/ttp/rules/R9001").json().at("/state_history/0/state").asString())
        .isEqualTo("enabled");
  }

  @Test
  void decisionsAreToldEachByItself() {
    long before = server.stores().outbox().head();
    admin.post(STATE, "{\"state\":\"disabled\"}");
    server.clock().advance(Duration.ofSeconds(1));
    delete(STATE);
    server.clock().advance(Duration.ofSeconds(1));
    admin.post(STATE, "{\"state\":\"disabled\"}");
    assertThat(
            server
                .stores()
                .outbox()
                .read(before, java.util.List.of(new TopicPattern("ttp.rule.>")), 10)
                .messages())
        .extracting(StoredMessage::message)
        .extracting(message -> message.topic().value())
        .containsExactly("ttp.rule.state.R9001", "ttp.rule.state.R9001", "ttp.rule.state.R9001");
  }

  @Test
  void precisionIsWhatAnalystsSay() {
    String path = "/ttp/tags/" + Seed.FIND_TAG + "/feedback";
    assertThat(viewer.get("/ttp/rules/R9001").json().path("precision").isNull()).isTrue();
    JsonNode said = admin.post(path, "{\"verdict\":\"wrong\",\"note\":\"<b>no</b>\"}").json();
    assertThat(said.path("rule_id").asString()).isEqualTo("R9001");
    assertThat(said.path("note").asString()).isEqualTo("<b>no</b>");
    assertThat(viewer.get("/ttp/rules/R9001").json().path("precision").asDouble()).isZero();
    admin.post(path, "{\"verdict\":\"correct\"}");
    JsonNode rule = viewer.get("/ttp/rules/R9001").json();
    assertThat(rule.path("precision").asDouble()).isEqualTo(1);
    assertThat(viewer.get("/ttp/rules").json().at("/0/precision").asDouble()).isEqualTo(1);
    assertThat(rule.path("feedback").toString())
        .isEqualTo("{\"correct\":1,\"unsure\":0,\"wrong\":0}");
    assertThat(admin.post(path, "{\"verdict\":\"maybe\"}").status()).isEqualTo(422);
    assertThat(admin.post("/ttp/tags/" + Seed.SESSION.value() + "/feedback", "{}").status())
        .isIn(400, 404);
  }

  @Test
  void aRuleFileIsCheckedWhereverItIsWrong() {
    String rule = Seed.RULE.replace("R9001", "R9100").replace("9001", "9100");
    JsonNode good = validate(rule);
    assertThat(good.path("valid").asBoolean()).as(good.toString()).isTrue();
    assertThat(good.path("rules").toString()).isEqualTo("[\"R9100\"]");
    JsonNode bad = validate("title: x\nlogsource: 7\n");
    assertThat(bad.path("valid").asBoolean()).isFalse();
    assertThat(bad.path("errors")).isNotEmpty();
    assertThat(bad.at("/errors/0/message").asString()).isNotBlank();
    JsonNode taken = validate(Seed.RULE);
    assertThat(taken.path("valid").asBoolean()).as("its id is taken").isFalse();
    assertThat(viewer.get("/ttp/rules").json()).hasSize(1);
    Answer yaml =
        admin.call(
            "POST",
            "/ttp/rules/validate",
            request ->
                request
                    .header("Content-Type", "application/yaml")
                    .method("POST", java.net.http.HttpRequest.BodyPublishers.ofString(rule)));
    assertThat(yaml.json()).isEqualTo(good);
  }

  @Test
  void rulesSayWhyTheyMatchALineAndWhyNot() {
    JsonNode hit = explain("{\"command\":\"id; find / -perm -u=s 2>/dev/null\"}");
    assertThat(hit.at("/rules/0/rule_id").asString()).isEqualTo("R9001");
    assertThat(hit.at("/rules/0/matches").asBoolean()).isTrue();
    assertThat(hit.at("/rules/0/findings")).isNotEmpty();
    assertThat(hit.path("statements")).hasSizeGreaterThan(2);
    assertThat(hit.toString()).contains("/usr/bin/find");

    JsonNode miss = explain("{\"command\":\"uname -a\",\"rule_id\":\"R9001\"}");
    assertThat(miss.at("/rules/0/matches").asBoolean()).isFalse();
    assertThat(miss.at("/rules/0/findings/0/held").asBoolean()).isFalse();

    JsonNode event =
        explain("{\"event\":{\"kind\":\"command\",\"command_text\":\"find / -perm -u=s\"}}");
    assertThat(event.at("/rules/0/matches").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"command\":\"x\",\"event\":{\"kind\":\"command\"}}",
        "{\"event\":{}}",
        "{\"event\":{\"kind\":\"nonsense\"}}",
        "{\"event\":{\"kind\":\"command\",\"no\":1}}",
        "{\"event\":{\"kind\":\"command\",\"event_id\":\"x\"}}",
        "{\"event\":{\"kind\":\"command\",\"command_text\":[[1]]}}"
      })
  void whatIsNoEventIsRefused(String body) {
    assertThat(viewer.post("/ttp/explain", body).status()).isIn(400, 422);
  }

  @Test
  void coverageShowsWhatIsClaimedSeenAndMissing() {
    JsonNode coverage = viewer.get("/ttp/coverage").json();
    assertThat(coverage.path("attack_release").asString()).isEqualTo("18.1");
    assertThat(coverage.path("with_rule").asInt()).isPositive();
    assertThat(coverage.path("gaps").size())
        .isEqualTo(coverage.path("known").asInt() - coverage.path("with_rule").asInt());
    assertThat(coverage.path("techniques").toString())
        .contains("T1548.001")
        .contains("\"rules\":[\"R9001\"]");
    assertThat(coverage.path("gaps").toString()).doesNotContain("\"T1548.001\"");
    assertThat(coverage.path("silent_rules")).isEmpty();
  }

  @Test
  void firingsOfTheLastDayAreCounted() {
    JsonNode before = viewer.get("/ttp/rules/R9001").json();
    assertThat(before.path("fired_24h").asInt()).as("seeded events are older").isZero();
    assertThat(server.stores().tags().firings(java.time.Instant.EPOCH))
        .containsEntry(RULE, before.path("tag_count").asLong());
  }

  private JsonNode validate(String yaml) {
    return admin
        .post(
            "/ttp/rules/validate",
            "{\"yaml\":" + JsonMapper.shared().writeValueAsString(yaml) + "}")
        .json();
  }

  private JsonNode explain(String body) {
    Answer answer = viewer.post("/ttp/explain", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Answer delete(String path) {
    return admin.call("DELETE", path, request -> {});
  }

  private long tags() {
    return tagger().tag(find()).tags().stream()
        .map(Tag::rule)
        .filter(RULE::equals)
        .distinct()
        .count();
  }

  private Tagger tagger() {
    return new Tagger(rules::active, TestServer.ATTACK, (rule, source, key) -> {});
  }

  private static Event find() {
    Event event = Scene.ssh("web-1", "s9", "198.51.100.9").command(1, "find / -perm -u=s");
    assertThat(event.kind()).isEqualTo(EventKind.COMMAND);
    return event;
  }
}
