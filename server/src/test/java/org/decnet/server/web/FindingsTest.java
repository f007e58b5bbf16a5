package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(ServerExtension.class)
class FindingsTest {
  private static final String PATH = "/exports/findings";

  private final Calls viewer;

  FindingsTest(TestServer server) {
    this.viewer = server.calls().with(server.token(Role.VIEWER));
  }

  private static List<String> lines(String body) {
    return body.lines().toList();
  }

  @Test
  void everyTagIsOneLine() {
    Calls.Answer answer = viewer.get(PATH);

    List<JsonNode> findings =
        lines(answer.body()).stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(findings).hasSize(3);
    JsonNode find =
        findings.stream()
            .filter(one -> one.at("/finding_info/uid").asString().equals(Seed.FIND_TAG.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(find.at("/finding_info/title").asString()).isEqualTo("Search for set-uid programs");
    assertThat(find.at("/severity_id").asInt()).isEqualTo(3);
    assertThat(find.at("/finding_info/attacks/0/sub_technique/uid").asString())
        .isEqualTo("T1548.001");
    assertThat(find.at("/evidences/0/src_endpoint/ip").asString()).isEqualTo(Seed.IP);
    assertThat(find.at("/metadata/product/version").asString()).isEqualTo("1.2.3-test");
  }

  @ParameterizedTest
  @CsvSource({
    "ocsf, application/x-ndjson, {\"activity_id\"",
    "ecs, application/x-ndjson, {\"@timestamp\"",
    "cef, text/plain, CEF:0|DECNET|",
    "syslog, text/plain, <132>1 2026"
  })
  void everyFormatMasksSecrets(String format, String type, String start) {
    Calls.Answer answer = viewer.get(PATH + "?format=" + format);

    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(lines(answer.body())).hasSize(3).allMatch(line -> line.startsWith(start));
    assertThat(answer.body()).doesNotContain(Seed.SECRET);
  }

  @Test
  void aCursorGoesOnWhereTheLastAnswerEnded() {
    List<String> all = lines(viewer.get(PATH).body());
    List<String> read = new ArrayList<>();
    String cursor = "";
    Calls.Answer answer;
    do {
      answer = viewer.get(PATH + "?limit=2" + cursor);
      read.addAll(lines(answer.body()));
      cursor = "&cursor=" + answer.header("X-Next-Cursor");
    } while (!answer.body().isEmpty());
    assertThat(read).isEqualTo(all);
    assertThat("&cursor=" + answer.header("X-Next-Cursor")).isEqualTo(cursor);
  }

  @Test
  void onlyWhatHappenedSinceATimeIsAskedFor() {
    assertThat(lines(viewer.get(PATH + "?since=2026-02-03T04:05:10Z").body())).hasSize(3);
    assertThat(viewer.get(PATH + "?since=2026-02-03T04:05:11Z").body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format=leef",
        "since=today",
        "cursor=1",
        "cursor=.",
        "limit=0",
        "limit=1001",
        "until=x"
      })
  void whatIsMalformedIsRefused(String query) {
    assertThat(viewer.get(PATH + "?" + query).errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void everyEventIsAnActivityLabelledOrNot() {
    Calls.Answer answer = viewer.get("/exports/events");

    List<JsonNode> events =
        lines(answer.body()).stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(events).extracting(event -> event.at("/class_uid").asInt()).contains(1007, 3002);
    assertThat(events)
        .anySatisfy(
            event -> assertThat(event.at("/process/cmd_line").asString()).isEqualTo("exit"));
    assertThat(answer.body()).doesNotContain(Seed.SECRET);
    assertThat(viewer.get("/exports/events?since=2999-01-01T00:00:00Z").body()).isEmpty();
    assertThat(viewer.get("/exports/events?since=tomorrow").status()).isEqualTo(400);
  }

  @Test
  void eventsGoOnWhereTheLastAnswerEnded() {
    List<String> read = new ArrayList<>();
    String cursor = "";
    String before;
    do {
      Calls.Answer answer = viewer.get("/exports/events?limit=3" + cursor);
      assertThat(lines(answer.body())).hasSizeLessThanOrEqualTo(3);
      read.addAll(lines(answer.body()));
      before = cursor;
      cursor = "&cursor=" + answer.header("X-Next-Cursor");
    } while (!cursor.equals(before));
    assertThat(read).isEqualTo(lines(viewer.get("/exports/events").body())).isNotEmpty();
  }
}
