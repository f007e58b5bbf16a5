package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.TopicPattern;
import org.decnet.server.web.Calls.Answer;
import org.decnet.testkit.FakeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions over HTTP. */
@Execution(ExecutionMode.SAME_THREAD)
class WebhooksApiTest {
  private static final String MADE = "a secret of 16 and more";

  private final TestServer server = TestServer.start();
  private final Calls admin = server.calls().with(server.token(Role.ADMIN));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aSecretIsShownOnceAndNeverAgain() {
    Answer added = add("siem", "https://receiver.example/in", "\"secret\":\"" + MADE + "\",");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().path("secret").asString()).isEqualTo(MADE);
    assertThat(added.json().path("warnings")).isEmpty();
    assertThat(added.json().path("topic_patterns").toString()).isEqualTo("[\"ttp.tagged\"]");
    assertThat(added.json().path("simple_events").toString()).isEqualTo("[\"TtpTagged\"]");
    String path = "/webhooks/" + added.json().path("uuid").asString();
    assertThat(admin.get(path).body()).doesNotContain("secret").doesNotContain(MADE);
    assertThat(admin.get("/webhooks").body()).doesNotContain("secret").contains("siem");
    assertThat(patch(path, "{\"name\":\"soc\"}").body()).doesNotContain(MADE);

    JsonNode made = add("other", "https://receiver.example/in", "").json();
    assertThat(made.path("secret").asString()).hasSize(43);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "teams", "discord"})
  void theAddressOfAChatIsASecretAndNothingIsSigned(String channel) {
    String url = "https://receiver.example/services/T0/B0/key";
    String words = "\"channel\":\"" + channel + "\",";
    Answer added = add("chat", url, words);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().path("channel").asString()).isEqualTo(channel);
    assertThat(added.json().path("secret").isNull()).isTrue();
    assertThat(added.json().path("url").asString()).isEqualTo("https://receiver.example/***");
    String path = "/webhooks/" + uuid(added);
    assertThat(admin.get(path).body()).doesNotContain("services");
    assertThat(admin.get("/webhooks").body()).doesNotContain("services");
    assertThat(bare("POST", path + "/rotate-secret").status()).isEqualTo(409);
    assertThat(add("other", url, words + "\"secret\":\"" + MADE + "\",").status()).isEqualTo(422);

    patch(path, "{\"name\":\"chats\",\"url\":\"https://receiver.example/***\"}");
    java.util.UUID uuid = java.util.UUID.fromString(uuid(added));
    assertThat(server.stores().webhooks().webhook(uuid).orElseThrow().url())
        .as("what was shown stands for what it was")
        .isEqualTo(url);
    Answer revealing = patch(path, "{\"channel\":\"generic\"}");
    assertThat(revealing.status()).isEqualTo(422);
    assertThat(revealing.json().at("/error/details/field").asString()).isEqualTo("url");
    assertThat(
            patch(path, "{\"channel\":\"generic\",\"url\":\"https://receiver.example/in\"}")
                .json()
                .path("url")
                .asString())
        .isEqualTo("https://receiver.example/in");
    assertThat(admin.get("/audit?action=webhook.change").body()).doesNotContain("services");
  }

  @Test
  void withoutAMailServerNobodyGetsMail() {
    Answer mail = add("mail", "mailto:soc@corp.example", "\"channel\":\"email\",");
    assertThat(mail.status()).as(mail.body()).isEqualTo(422);
    assertThat(mail.body()).contains("DECNET_WEBHOOK_SMTP_HOST");
    assertThat(add("mail", "mailto:soc@corp.example", "").status()).isEqualTo(400);
  }

  @Test
  void simpleEventsStandForTopics() {
    JsonNode row =
        post("{\"name\":\"all\",\"url\":\"https://receiver.example/\",\"simple_events\":"
                + "[\"AttackerDetail\",\"DeckyStatus\",\"SystemStatus\",\"TtpTagged\"],"
                + "\"topic_patterns\":[\"ttp.tagged\",\"canary.*.triggered\"]}")
            .json();
    assertThat(row.path("topic_patterns").toString())
        .isEqualTo(
            "[\"attacker.>\",\"decky.*.state\",\"decky.*.traffic\",\"system.>\",\"ttp.tagged\","
                + "\"canary.*.triggered\"]");
    assertThat(row.path("simple_events")).hasSize(4);
    assertThat(row.path("enabled").asBoolean()).isTrue();
    assertThat(row.path("rate_limit_per_min").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.2/",
        "http://10.0.0.1/",
        "https://inner.example/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "http://169.254.169.254/latest",
        "https://user:pw@receiver.example/",
        "ftp://receiver.example/",
        "https://receiver.example:22/",
        "nothing",
        ""
      })
  void anUrlThatMayNotReceiveIsABadRequest(String url) {
    Answer answer = add("bad", url, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("bad-request");
    if (url.length() > 10) {
      assertThat(answer.body()).as("what was sent is not repeated").doesNotContain(url);
    }
  }

  @Test
  void withoutAnyEventItIsABadRequest() {
    Answer answer = post("{\"name\":\"none\",\"url\":\"https://receiver.example/\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("at least one event");
    assertThat(
            post("{\"name\":\"none\",\"url\":\"https://receiver.example/\","
                    + "\"topic_patterns\":[]}")
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "channel; \"name\":\"n\",\"channel\":\"pigeon\"",
        "name; \"name\":\"\"",
        "name; \"name\":\"12345678901234567890123456789012345678901234567890123456789012345\"",
        "secret; \"name\":\"n\",\"secret\":\"short\"",
        "rate_limit_per_min; \"name\":\"n\",\"rate_limit_per_min\":-1",
        "rate_limit_per_min; \"name\":\"n\",\"rate_limit_per_min\":10001",
        "simple_events; \"name\":\"n\",\"simple_events\":[\"Everything\"]",
        "topic_patterns; \"name\":\"n\",\"topic_patterns\":[\"a..b\"]",
        "topic_patterns; \"name\":\"n\",\"topic_patterns\":[null]",
      })
  void aFieldThatBreaksARuleIsNamed(String field, String members) {
    String events =
        members.contains("simple") || members.contains("topic")
            ? ""
            : ",\"simple_events\":[\"TtpTagged\"]";
    Answer answer = post("{\"url\":\"https://receiver.example/\"," + members + events + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/error/details/field").asString()).isEqualTo(field);
  }

  @Test
  void aNameIsInUseOnce() {
    add("siem", "https://receiver.example/", "");
    assertThat(add("siem", "https://receiver.example/", "").status()).isEqualTo(409);
    String other = uuid(add("other", "https://receiver.example/", ""));
    assertThat(patch("/webhooks/" + other, "{\"name\":\"siem\"}").status()).isEqualTo(409);
  }

  @Test
  void plainHttpAndUnknownHostsDeserveALook() {
    assertThat(add("a", "http://receiver.example/", "").json().path("warnings")).hasSize(1);
    assertThat(add("b", "https://unknown.example/", "").json().path("warnings")).hasSize(1);
  }

  @Test
  void aChangeLeavesTheRestAsItIs() {
    String path = "/webhooks/" + uuid(add("siem", "https://receiver.example/a", ""));
    JsonNode row = patch(path, "{\"enabled\":false,\"rate_limit_per_min\":6}").json();
    assertThat(row.path("enabled").asBoolean()).isFalse();
    assertThat(row.path("rate_limit_per_min").asInt()).isEqualTo(6);
    assertThat(row.path("url").asString()).isEqualTo("https://receiver.example/a");
    assertThat(patch(path, "{\"rate_limit_per_min\":0}").json().path("rate_limit_per_min").isNull())
        .isTrue();
    assertThat(patch(path, "{\"url\":\"http://10.0.0.1/\"}").status()).isEqualTo(400);
    assertThat(patch(path, "{\"secret\":\"1234567890123456\"}").status()).isEqualTo(422);
    assertThat(patch(path, "{\"simple_events\":[]}").status()).isEqualTo(400);
    assertThat(bare("DELETE", path).status()).isEqualTo(204);
    assertThat(admin.get(path).status()).isEqualTo(404);
  }

  @Test
  void aTestTellsWhatTheReceiverSaid() throws IOException {
    try (FakeService service = new FakeService()) {
      int port = service.at("/").getPort();
      String here = uuid(add("here", "http://receiver.example:" + port + "/in", ""));
      assertThat(bare("POST", "/webhooks/" + here + "/test").body())
          .isEqualTo("{\"delivered\":true,\"status_code\":200,\"error\":null}");
      assertThat(service.asked().getFirst().body()).contains("\"topic\":\"webhook.test\"");

      service.answers(FakeService.text(500, "<b>secret of the receiver</b>"));
      JsonNode failed = bare("POST", "/webhooks/" + here + "/test").json();
      assertThat(failed.path("delivered").asBoolean()).isFalse();
      assertThat(failed.path("status_code").asInt()).isEqualTo(500);
      assertThat(failed.toString()).doesNotContain("secret of the receiver");

      String gone = uuid(add("gone", "https://unknown.example/", ""));
      assertThat(bare("POST", "/webhooks/" + gone + "/test").json().path("error").asString())
          .isEqualTo("The host has no address");
    }
  }

  @Test
  void aNewSecretIsShownOnceAndTheOldOneHoldsForADay() {
    Answer added = add("siem", "https://receiver.example/", "\"secret\":\"" + MADE + "\",");
    String path = "/webhooks/" + uuid(added);
    JsonNode rotated = bare("POST", path + "/rotate-secret").json();
    assertThat(rotated.path("secret").asString()).hasSize(43).isNotEqualTo(MADE);
    assertThat(rotated.path("old_valid_until").asString())
        .isEqualTo(server.clock().instant().plus(Duration.ofHours(24)).toString());
    java.util.UUID uuid = java.util.UUID.fromString(uuid(added));
    assertThat(server.stores().webhooks().secrets(uuid).orElseThrow().at(server.clock().instant()))
        .containsExactly(rotated.path("secret").asString(), MADE);
  }

  @Test
  void whatWasSentIsListedAndSentOnceMore() {
    Seed.webhook(server.stores());
    String path = "/webhooks/" + Seed.WEBHOOK + "/deliveries";
    JsonNode page = admin.get(path).json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.at("/data/0/status_code").asInt()).isEqualTo(200);
    assertThat(page.at("/data/0/due_at").isNull()).isTrue();
    String replay = "/webhooks/deliveries/" + Seed.DELIVERY + "/replay";
    assertThat(bare("POST", replay).json().path("due_at").isNull()).isFalse();
    assertThat(bare("POST", replay).status()).as("it waits already").isEqualTo(409);
  }

  @Test
  void everyChangeIsTold() {
    long before = server.stores().outbox().head();
    String path = "/webhooks/" + uuid(add("siem", "https://receiver.example/", ""));
    patch(path, "{\"enabled\":false}");
    bare("POST", path + "/rotate-secret");
    bare("DELETE", path);
    assertThat(
            server
                .stores()
                .outbox()
                .read(before, java.util.List.of(new TopicPattern("system.webhook.*")), 10)
                .messages())
        .extracting(StoredMessage::message)
        .extracting(message -> message.text("action"))
        .containsExactly("add", "change", "rotate_secret", "remove");
  }

  private Answer add(String name, String url, String more) {
    return post(
        "{\"name\":\""
            + name
            + "\",\"url\":"
            + JsonMapper.shared().writeValueAsString(url)
            + ","
            + more
            + "\"simple_events\":[\"TtpTagged\"]}");
  }

  private Answer post(String json) {
    return admin.post("/webhooks", json);
  }

  private static String uuid(Answer added) {
    return added.json().path("uuid").asString();
  }

  private Answer bare(String method, String path) {
    return admin.call(method, path, request -> {});
  }

  private Answer patch(String path, String json) {
    return admin.call(
        "PATCH",
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
  }
}
