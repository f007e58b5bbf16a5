package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class LogsTest {
  private final Calls viewer;
  private final Calls admin;

  LogsTest(TestServer server) {
    this.viewer = server.calls().with(server.token(Role.VIEWER));
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode found(String filter) {
    return viewer.get("/logs?" + filter).json();
  }

  private int total(String filter) {
    return found(filter).path("total").asInt();
  }

  @Test
  void wordsAndFiltersFindLines() {
    JsonNode page = found("search=" + encoded("FIND perm"));

    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.path("counted").asBoolean()).isTrue();
    assertThat(page.at("/data/0/event_id").asString()).isEqualTo(Seed.FIND_EVENT.toString());
    assertThat(page.at("/data/0/event_class").asString()).isEqualTo("interaction");
    assertThat(total("search=sshp*")).isEqualTo(1);
    assertThat(total("search=nowhere")).isZero();
    assertThat(total("decky=web-2")).isEqualTo(2);
    assertThat(total("service=ssh")).isEqualTo(13);
    assertThat(total("service=ssh&decky=web-2&attacker=" + Seed.WANDERER)).isEqualTo(2);
    assertThat(total("attacker=" + Seed.WANDERER)).isEqualTo(4);
    assertThat(total("event_class=interaction&attacker=" + Seed.WANDERER)).isZero();
    assertThat(total("start_time=2026-02-05T00:00:00Z")).isEqualTo(5);
    assertThat(total("end_time=2026-02-05T02:00:00%2B02:00")).isEqualTo(8);
  }

  @Test
  void viewersSeeAndFindNoSecretsInLines() {
    String path = "/logs?search=sshpass";

    assertThat(viewer.get(path).body()).contains("sshpass -p ***").doesNotContain(Seed.SECRET);
    assertThat(admin.get(path).body()).contains(Seed.SECRET);
    assertThat(total("search=" + Seed.SECRET)).isZero();
  }

  @Test
  void cursorsLeadThroughEverything() {
    for (String filter : new String[] {"limit=4", "limit=4&service=ssh"}) {
      List<String> seen = new ArrayList<>();
      JsonNode page = found(filter);
      while (true) {
        page.path("data").forEach(row -> seen.add(row.path("event_id").asString()));
        if (page.path("next").isNull()) {
          break;
        }
        page = found(filter + "&cursor=" + page.path("next").asString());
      }
      assertThat(seen).hasSize(13).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsWrongIsNamed() {
    for (String bad :
        new String[] {
          "search=" + "a".repeat(513),
          "start_time=yesterday",
          "end_time=2026-02-03",
          "event_class=all",
          "cursor=!",
          "cursor=abc_def",
          "cursor=1_00000000-0000-5000-8000-000000000000&service=ssh",
          "cursor=1",
          "attacker=x",
          "limit=0",
          "offset=-1",
          "text=x"
        }) {
      assertThat(viewer.get("/logs?" + bad).errorCode()).as(bad).isEqualTo("bad-parameter");
    }
  }

  @Test
  void hostileSearchesAreOnlyTexts() {
    for (String text :
        List.of(
            "\"",
            "' OR 1=1 --",
            "AND OR NOT",
            "*",
            "a*b",
            "(",
            "\u0000",
            "\ud83d\ude00".repeat(512),
            "words:x",
            "\u202e",
            "%",
            "\\",
            "<->",
            "{}",
            "^a")) {
      assertThat(viewer.get("/logs?search=" + encoded(text)).status()).as(text).isEqualTo(200);
      assertThat(viewer.get("/logs/histogram?search=" + encoded(text)).status())
          .as(text)
          .isEqualTo(200);
    }
  }

  @Test
  void histogramCountsIntervals() {
    String day = "start=2026-02-03T00:00:00Z&end=2026-02-04T00:00:00Z&interval_minutes=60";
    JsonNode all = viewer.get("/logs/histogram?" + day).json();

    assertThat(all.path("total").asInt()).isEqualTo(8);
    assertThat(all.path("buckets")).hasSize(1);
    assertThat(all.at("/buckets/0/time").asString()).isEqualTo("2026-02-03T04:00:00Z");
    assertThat(all.at("/buckets/0/count").asInt()).isEqualTo(8);
    assertThat(viewer.get("/logs/histogram?search=find&" + day).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(viewer.get("/logs/histogram").json().path("total").asInt()).isZero();
    assertThat(
            viewer.get("/logs/histogram?start=2020-01-01T00:00:00Z&interval_minutes=1").errorCode())
        .isEqualTo("bad-parameter");
    assertThat(
            viewer
                .get("/logs/histogram?start=2026-02-03T00:00:00Z&end=2026-02-02T00:00:00Z")
                .errorCode())
        .isEqualTo("bad-parameter");
  }

  @Test
  void eventsHaveTheirFieldsAndForAdminsTheRawRecord() {
    String path = "/events/" + SeedFiles.RECORDING;
    JsonNode shown = viewer.get(path).json();

    assertThat(shown.path("kind").asString()).isEqualTo("recording");
    assertThat(shown.at("/fields/action").asString()).isEqualTo("close");
    assertThat(shown.path("raw").isNull()).isTrue();
    assertThat(viewer.get(path).body()).doesNotContain(Seed.SECRET);
    JsonNode whole = admin.get(path).json();
    assertThat(whole.at("/raw/text").asString()).isEqualTo(SeedFiles.LINE);
    assertThat(whole.at("/raw/verified").asBoolean()).isTrue();
    assertThat(admin.get("/events/" + Seed.FIND_EVENT).json().path("raw").isNull()).isTrue();
    assertThat(viewer.get("/events/" + Seed.FIND_EVENT).body()).doesNotContain(Seed.SECRET);
  }
}
