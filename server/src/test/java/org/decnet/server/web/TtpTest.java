package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class TtpTest {
  private static final String UNKNOWN = "00000000-0000-5000-8000-000000000000";

  private final Calls viewer;
  private final Calls admin;

  TtpTest(TestServer server) {
    this.viewer = server.calls().with(server.token(Role.VIEWER));
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  @Test
  void fleetRollUpHasNamesAndUsualConfidence() {
    JsonNode rows = viewer.get("/ttp/techniques").json();

    assertThat(rows).hasSize(2);
    assertThat(rows.at("/0/technique_id").asString()).isEqualTo("T1083");
    assertThat(rows.at("/0/technique_name").asString()).isEqualTo("File and Directory Discovery");
    assertThat(rows.at("/0/sub_technique_id").isNull()).isTrue();
    assertThat(rows.at("/1/technique_id").asString()).isEqualTo("T1548");
    assertThat(rows.at("/1/sub_technique_id").asString()).isEqualTo("T1548.001");
    assertThat(rows.at("/1/sub_technique_name").asString())
        .isEqualTo("Abuse Elevation Control Mechanism: Setuid and Setgid");
    assertThat(rows.at("/1/tactic").asString()).isEqualTo("TA0004");
    assertThat(rows.at("/1/count").asInt()).isEqualTo(1);
    assertThat(rows.at("/1/mitre_url").asString())
        .isEqualTo("https://attack.mitre.org/techniques/T1548/001");
    assertThat(rows.get(0).propertyNames())
        .containsExactlyInAnyOrder(
            "technique_id",
            "technique_name",
            "sub_technique_id",
            "sub_technique_name",
            "tactic",
            "count",
            "last_seen",
            "mitre_url");
  }

  @Test
  void lowerConfidenceShowsMore() {
    assertThat(viewer.get("/ttp/techniques?min_confidence=0.3").json()).hasSize(3);
    assertThat(viewer.get("/ttp/techniques?min_confidence=0.85").json()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.01", "NaN", "abc"})
  void confidenceOutsideItsRangeIsRefused(String value) {
    assertThat(viewer.get("/ttp/techniques?min_confidence=" + value).errorCode())
        .isEqualTo("bad-parameter");
  }

  @Test
  void histogramTellsTheMostFrequentTechniquesApart() {
    String day = "since=2026-02-03T00:00:00Z&until=2026-02-04T00:00:00Z";
    JsonNode all = viewer.get("/ttp/techniques/histogram?min_confidence=0.3&" + day).json();

    assertThat(all.path("interval_minutes").asInt()).isEqualTo(60);
    assertThat(all.path("total").asInt()).isEqualTo(3);
    assertThat(all.at("/buckets/0/time").asString()).isEqualTo("2026-02-03T04:00:00Z");
    assertThat(all.at("/buckets/0/count").asInt()).isEqualTo(3);
    assertThat(all.path("techniques")).hasSize(3);
    JsonNode some = viewer.get("/ttp/techniques/histogram?limit=1&" + day).json();
    assertThat(some.path("techniques")).hasSize(1);
    assertThat(some.at("/techniques/0/technique_id").asString()).isEqualTo("T1083");
    assertThat(some.at("/techniques/0/technique_name").asString())
        .isEqualTo("File and Directory Discovery");
    assertThat(some.path("total").asInt()).as("of all, not of those told apart").isEqualTo(2);
    JsonNode sub = viewer.get("/ttp/techniques/histogram?technique_id=T1548.001&" + day).json();
    assertThat(sub.at("/techniques/0/technique_id").asString()).isEqualTo("T1548.001");
    assertThat(sub.at("/techniques/0/buckets/0/count").asInt()).isEqualTo(1);
  }

  @Test
  void histogramsAreBoundedAndOfTheLastWeekUnlessOneSays() {
    JsonNode week = viewer.get("/ttp/techniques/histogram").json();
    assertThat(
            Duration.between(
                Instant.parse(week.path("start").asString()),
                Instant.parse(week.path("end").asString())))
        .isEqualTo(Duration.ofDays(7));
    assertThat(week.path("techniques")).isEmpty();
    for (String wrong :
        new String[] {
          "since=2020-01-01T00:00:00Z",
          "since=yesterday",
          "interval_minutes=0",
          "limit=51",
          "limit=0",
          "technique_id=T1",
          "min_confidence=2",
          "until=2026-02-03T00:00:00Z&since=2026-02-03T00:00:00Z"
        }) {
      assertThat(viewer.get("/ttp/techniques/histogram?" + wrong).errorCode())
          .as(wrong)
          .isEqualTo("bad-parameter");
    }
  }

  @Test
  void tagsOfARuleAreWalkedByTheirCursor() {
    String rule = viewer.get("/ttp/tags/" + Seed.FIND_TAG).json().path("rule_id").asString();
    String path = "/ttp/rules/" + rule + "/tags";
    JsonNode all = viewer.get(path).json();
    assertThat(all.path("next").isNull()).isTrue();
    assertThat(all.path("data")).isNotEmpty();
    List<JsonNode> walked = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      JsonNode page = viewer.get(path + "?limit=1" + cursor).json();
      page.path("data").forEach(walked::add);
      String next = page.path("next").asStringOpt().orElse(null);
      cursor = next == null ? null : "&cursor=" + next;
    }
    assertThat(walked).containsExactlyElementsOf(all.path("data"));
    assertThat(viewer.get(path + "?cursor=nowhere").errorCode()).isEqualTo("bad-parameter");
    assertThat(viewer.get("/ttp/rules/R0000-none/tags").status()).isEqualTo(404);
  }

  @Test
  void onlyKnownReleasesAreServed() {
    assertThat(viewer.get("/ttp/techniques?release=18.1").status()).isEqualTo(200);
    assertThat(viewer.get("/ttp/techniques?release=15.1").status()).isEqualTo(200);
    assertThat(viewer.get("/ttp/techniques?release=1.0").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/techniques?release=newest").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void actorRollUpAddsFirstSeenAndConfidence() {
    JsonNode rows = viewer.get("/ttp/by-attacker/" + Seed.ATTACKER).json();

    assertThat(rows).hasSize(2);
    assertThat(rows.at("/1/confidence_max").asDouble()).isEqualTo(0.9);
    assertThat(rows.at("/1/first_seen").asString()).isEqualTo("2026-02-03T04:05:10.000007Z");
    assertThat(viewer.get("/ttp/by-session/" + Seed.SESSION).json()).isEqualTo(rows);
  }

  @Test
  void anActorWithoutTagsHasAnEmptyList() {
    assertThat(viewer.get("/ttp/by-attacker/" + Seed.WANDERER).body()).isEqualTo("[]");
    assertThat(viewer.get("/ttp/by-session/" + Seed.QUIET_SESSION).body()).isEqualTo("[]");
  }

  @Test
  void unknownScopesAreNotFound() {
    assertThat(viewer.get("/ttp/by-attacker/" + UNKNOWN).status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/by-session/web-1:nope").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/tags/by-attacker/" + UNKNOWN + "/T1083").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/tags/by-session/nope/T1083").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/by-identity/" + UNKNOWN).status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/by-campaign/" + UNKNOWN).status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/tags/by-identity/" + UNKNOWN + "/T1083").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/tags/by-campaign/" + UNKNOWN + "/T1083").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/tags/" + UNKNOWN).status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/export/navigator/identity/" + UNKNOWN).status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/export/navigator/campaign/" + UNKNOWN).status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/export/navigator/attacker/" + UNKNOWN).status()).isEqualTo(404);
  }

  @Test
  void tagsOfATechniqueIncludeItsSubTechniques() {
    String path = "/ttp/tags/by-attacker/" + Seed.ATTACKER;

    JsonNode tags = viewer.get(path + "/T1548").json();
    assertThat(tags).hasSize(1);
    assertThat(tags.at("/0/uuid").asString()).isEqualTo(Seed.FIND_TAG.toString());
    assertThat(viewer.get(path + "/T1548?sub_technique_id=T1548.001").json()).isEqualTo(tags);
    assertThat(viewer.get(path + "/T1548?sub_technique_id=T1548.002").body()).isEqualTo("[]");
    assertThat(viewer.get(path + "/T1999").body()).isEqualTo("[]");
    assertThat(viewer.get("/ttp/tags/by-session/" + Seed.SESSION + "/T1548").json())
        .isEqualTo(tags);
  }

  @Test
  void tagsAreOfKnownScopesAndWellFormedTechniquesOnly() {
    String attacker = "/ttp/tags/by-attacker/" + Seed.ATTACKER;

    assertThat(viewer.get("/ttp/tags/by-country/" + UNKNOWN + "/T1083").errorCode())
        .isEqualTo("bad-parameter");
    assertThat(viewer.get("/ttp/tags/by-attacker/nobody/T1083").errorCode())
        .isEqualTo("bad-parameter");
    assertThat(viewer.get(attacker + "/T10").errorCode()).isEqualTo("bad-parameter");
    assertThat(viewer.get(attacker + "/T1083?sub_technique_id=T1548.001").errorCode())
        .isEqualTo("bad-parameter");
    assertThat(viewer.get(attacker + "/T1083?limit=1001").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void tagDetailHasEveryColumnTheEventTheRuleAndTheSpans() {
    JsonNode tag = viewer.get("/ttp/tags/" + Seed.FIND_TAG).json();

    assertThat(tag.propertyNames())
        .containsExactlyInAnyOrder(
            "uuid",
            "source_kind",
            "source_id",
            "attacker_uuid",
            "identity_uuid",
            "session_id",
            "decky_id",
            "tactic",
            "technique_id",
            "technique_name",
            "sub_technique_id",
            "sub_technique_name",
            "confidence",
            "confidence_adj",
            "rule_id",
            "rule_version",
            "rule_hash",
            "evidence",
            "attack_release",
            "mitre_url",
            "observed_at",
            "created_at",
            "event",
            "rule_text",
            "spans");
    assertThat(tag.at("/event/kind").asString()).isEqualTo("command");
    assertThat(tag.path("rule_text").asString()).contains("name: R9001");
    assertThat(tag.at("/spans/0/end").asInt()).isEqualTo(17);
    assertThat(tag.path("created_at").asString()).isEqualTo("2026-03-01T12:00:00.250Z");
  }

  @Test
  void tagDetailMasksTheEventForViewers() {
    assertThat(viewer.get("/ttp/tags/" + Seed.FIND_TAG).body()).doesNotContain(Seed.SECRET);
    assertThat(
            admin
                .get("/ttp/tags/" + Seed.FIND_TAG)
                .json()
                .at("/event/fields/command_text")
                .asString())
        .isEqualTo(Seed.COMMAND);
  }

  @Test
  void identityAndCampaignRollUpThroughTheirAttackers() {
    JsonNode attacker = viewer.get("/ttp/by-attacker/" + Seed.ATTACKER).json();

    assertThat(viewer.get("/ttp/by-identity/" + Seed.IDENTITY).json()).isEqualTo(attacker);
    JsonNode rows = viewer.get("/ttp/by-campaign/" + Seed.CAMPAIGN).json();
    assertThat(rows).hasSize(2);
    assertThat(rows.at("/1/sub_technique_id").asString()).isEqualTo("T1548.001");
    assertThat(rows.at("/1/identity_count").asInt()).isEqualTo(1);
    assertThat(rows.at("/1/confidence_max").asDouble()).isEqualTo(0.9);
    assertThat(viewer.get("/ttp/tags/by-identity/" + Seed.IDENTITY + "/T1548").json()).hasSize(1);
    assertThat(viewer.get("/ttp/tags/by-campaign/" + Seed.CAMPAIGN + "/T1548").json()).hasSize(1);
  }

  @Test
  void navigatorLayersOfIdentityAndCampaignAreNamedAfterThem() {
    String path = "/ttp/export/navigator/";

    assertThat(viewer.get(path + "identity/" + Seed.IDENTITY).body())
        .contains("\"DECNET TTP coverage identity " + Seed.IDENTITY + "\"", "T1083");
    assertThat(viewer.get(path + "campaign/" + Seed.CAMPAIGN).body())
        .contains("\"DECNET TTP coverage campaign " + Seed.CAMPAIGN + "\"", "T1548.001");
    assertThat(viewer.get(path + "campaign/" + Seed.CAMPAIGN).header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"decnet-campaign-" + Seed.CAMPAIGN + ".navigator.json\"");
  }

  @Test
  void navigatorLayerIsOfTheReleaseAskedFor() {
    JsonNode layer = viewer.get("/ttp/export/navigator?release=15.1").json();

    assertThat(layer.at("/versions/attack").asString()).isEqualTo("15");
    assertThat(viewer.get("/ttp/export/navigator?release=9.9").status()).isEqualTo(404);
  }

  @Test
  void releasesAreCountedAndOneIsActive() {
    JsonNode rows = viewer.get("/ttp/releases").json();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).toString())
        .isEqualTo(
            "{\"release\":\"18.1\",\"origin\":\"shipped\",\"active\":true,\"techniques\":216,"
                + "\"sub_techniques\":475,\"ics_techniques\":83}");
    assertThat(rows.get(1).toString())
        .isEqualTo(
            "{\"release\":\"15.1\",\"origin\":\"shipped\",\"active\":false,\"techniques\":202,"
                + "\"sub_techniques\":435,\"ics_techniques\":83}");
  }

  @Test
  void diffNamesChangesAndWhatBecomesOfIdsInUse() {
    JsonNode diff = viewer.get("/ttp/releases/diff?from=15.1&to=18.1").json();

    assertThat(diff.at("/counts/added").asInt()).isPositive();
    assertThat(diff.at("/counts/added").asLong())
        .isEqualTo(
            diff.path("changes")
                .valueStream()
                .filter(row -> row.path("change").asString().equals("added"))
                .count());
    assertThat(diff.at("/tags/counts/kept").asInt()).isEqualTo(3);
    assertThat(diff.at("/rules/counts/kept").asInt()).isEqualTo(2);
    assertThat(viewer.get("/ttp/releases/diff").json()).isEqualTo(diff);
    assertThat(viewer.get("/ttp/releases/diff?from=2.0").status()).isEqualTo(404);
  }

  @Test
  void groupsAreThoseOfExactlyTheTechnique() {
    JsonNode parent = viewer.get("/ttp/techniques/T1083/groups").json();

    assertThat(parent.findValuesAsString("group_id")).contains("G0032").isSorted();
    assertThat(parent.get(0).propertyNames())
        .containsExactly("group_id", "name", "aliases", "mitre_url");
    assertThat(viewer.get("/ttp/techniques/T9999/groups").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/techniques/x/groups").errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void navigatorLayerHasTheObservedTechniques() {
    Calls.Answer answer = viewer.get("/ttp/export/navigator");

    assertThat(answer.json().at("/versions/layer").asString()).isEqualTo("4.5");
    assertThat(answer.json().path("domain").asString()).isEqualTo("enterprise-attack");
    assertThat(answer.body()).contains("T1083", "T1548.001").doesNotContain("T1082");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"decnet-fleet.navigator.json\"");
  }

  @Test
  void navigatorLayerOfAnAttackerIsItsOwn() {
    String path = "/ttp/export/navigator/attacker/";

    assertThat(viewer.get(path + Seed.ATTACKER).body())
        .contains("attacker " + Seed.ATTACKER, "T1083");
    assertThat(viewer.get(path + Seed.WANDERER).body()).doesNotContain("T1083");
    assertThat(viewer.get(path + Seed.ATTACKER + "?min_confidence=0.3").body()).contains("T1082");
  }

  @Test
  void navigatorKnowsBothDomains() {
    assertThat(
            viewer.get("/ttp/export/navigator?domain=ics-attack").json().path("domain").asString())
        .isEqualTo("ics-attack");
    assertThat(viewer.get("/ttp/export/navigator?domain=mobile-attack").errorCode())
        .isEqualTo("bad-parameter");
  }

  @Test
  void anUnchangedLayerIsNotSentAgain() {
    Calls.Answer first = viewer.get("/ttp/export/navigator");
    String tag = first.header("ETag");
    Calls.Answer second =
        viewer.call(
            "GET", "/ttp/export/navigator", request -> request.header("If-None-Match", tag));

    assertThat(tag).hasSize(66);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(tag);
    assertThat(viewer.get("/ttp/export/navigator?min_confidence=0.3").header("ETag"))
        .isNotEqualTo(tag);
  }
}
