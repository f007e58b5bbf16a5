package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.decnet.testkit.MispCoreFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Exports over HTTP. */
@ExtendWith(ServerExtension.class)
class ExportsTest {
  private final TestServer server;
  private final Calls viewer;

  ExportsTest(TestServer server) {
    this.server = server;
    this.viewer = server.calls().with(server.token(Role.VIEWER));
  }

  @Test
  void aBundleOfEverybodyNamesEachAttackerAndNoCommandLine() {
    Calls.Answer answer = viewer.get("/attackers/export/stix");

    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment; filename=\"decnet-fleet-")
        .endsWith("Z.stix.json\"");
    JsonNode objects = answer.json().path("objects");
    assertThat(objects.findValuesAsString("type"))
        .contains("threat-actor", "attack-pattern", "sighting")
        .doesNotContain("process");
  }

  @Test
  void aBundleOfAnAttackerIsItsOwnAndNotSentAgainUnchanged() {
    String path = "/attackers/" + Seed.ATTACKER + "/export/stix";
    Calls.Answer answer = viewer.get(path);

    assertThat(answer.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"decnet-attacker-"
                + Seed.ATTACKER.toString().substring(0, 8)
                + ".stix.json\"");
    assertThat(answer.json().path("objects").findValuesAsString("type"))
        .contains("process")
        .containsOnlyOnce("threat-actor");
    Calls.Answer again =
        viewer.call("GET", path, request -> request.header("If-None-Match", answer.header("ETag")));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void whoMaySeeABundleIsForTheCallerToSay() {
    for (String scope :
        List.of(
            "/attackers",
            "/attackers/" + Seed.ATTACKER,
            "/identities/" + Seed.IDENTITY,
            "/campaigns/" + Seed.CAMPAIGN,
            "/sessions/" + Seed.SESSION.value())) {
      assertThat(lights(scope + "/export/stix")).as(scope).containsExactly("TLP:GREEN");
      assertThat(lights(scope + "/export/stix?tlp=red")).as(scope).containsExactly("TLP:RED");
      assertThat(viewer.get(scope + "/export/misp?tlp=amber").body())
          .as(scope)
          .contains("tlp:amber")
          .doesNotContain("tlp:green");
      assertThat(viewer.get(scope + "/export/stix?tlp=purple").errorCode())
          .as(scope)
          .isEqualTo("bad-parameter");
    }
  }

  /** The traffic lights of a bundle; MITRE's own marking is none. */
  private List<String> lights(String path) {
    return viewer
        .get(path)
        .json()
        .path("objects")
        .valueStream()
        .filter(object -> object.path("definition_type").asString("").equals("tlp"))
        .map(object -> object.path("name").asString())
        .toList();
  }

  @Test
  void nobodyHasNoBundle() {
    assertThat(viewer.get("/attackers/00000000-0000-5000-8000-000000000000/export/stix").status())
        .isEqualTo(404);
  }

  @Test
  void everyScopeHasEveryFormat() {
    for (String scope :
        List.of(
            "/attackers/" + Seed.ATTACKER,
            "/identities/" + Seed.IDENTITY,
            "/campaigns/" + Seed.CAMPAIGN,
            "/sessions/" + Seed.SESSION.value())) {
      for (String format : List.of("stix", "misp", "json", "csv", "navigator")) {
        Calls.Answer answer = viewer.get(scope + "/export/" + format);
        assertThat(answer.status()).as(scope + " " + format).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty().doesNotContain(Seed.SECRET);
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(answer.header("Content-Disposition")).contains("." + format);
      }
      assertThat(viewer.get(scope + "/export/pdf").errorCode()).isEqualTo("bad-parameter");
    }
  }

  @Test
  void bundlesOfClustersHaveTheirFrame() {
    assertThat(types("/identities/" + Seed.IDENTITY)).contains("grouping", "threat-actor");
    assertThat(types("/campaigns/" + Seed.CAMPAIGN)).contains("campaign", "report");
    assertThat(types("/sessions/" + Seed.SESSION.value()))
        .contains("process", "sighting")
        .doesNotContain("grouping", "report");
  }

  private List<String> types(String scope) {
    return viewer.get(scope + "/export/stix").json().path("objects").findValuesAsString("type");
  }

  @Test
  void theFleetIsOneDocumentInEachFormat() {
    JsonNode json = viewer.get("/attackers/export").json();
    assertThat(json.path("export_metadata").path("schema_version").asString()).isEqualTo("2.0");
    assertThat(json.path("export_metadata").path("total_records").asInt())
        .isEqualTo(json.path("observations").size());
    Calls.Answer misp = viewer.get("/attackers/export/misp");
    assertThat(MispCoreFormat.problems(misp.body().getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(misp.json().path("response").size()).isPositive();
    Calls.Answer csv = viewer.get("/attackers/export/csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\"uuid\",\"ip\"").contains(Seed.IP);
  }

  @Test
  void theJsonOfAnAttackerHasWhatTheSpecificationNames() {
    JsonNode one =
        viewer
            .get("/attackers/" + Seed.ATTACKER + "/export/json")
            .json()
            .path("observations")
            .path(0);
    assertThat(one.propertyNames())
        .containsExactly(
            "uuid",
            "ip",
            "first_seen",
            "last_seen",
            "identity_id",
            "campaign_id",
            "event_count",
            "service_count",
            "decky_count",
            "bounty_count",
            "credential_count",
            "services",
            "deckies",
            "traversal_path",
            "is_traversal",
            "fingerprints",
            "commands",
            "geoip",
            "network",
            "threat_intel",
            "ttps",
            "behavior",
            "score");
    assertThat(one.path("ttps").findValuesAsString("tactic")).contains("TA0004", "TA0007");
  }

  @Test
  void withoutAMispNothingIsPushed() {
    Calls admin = server.calls().with(server.token(Role.ADMIN));
    String body = "{\"scope\":\"attacker\",\"uuid\":\"" + Seed.ATTACKER + "\",\"force\":true}";
    assertThat(admin.post("/exports/misp/push", body).status()).isEqualTo(409);
    assertThat(viewer.post("/exports/misp/push", body).status()).isEqualTo(403);
    assertThat(admin.post("/exports/misp/push", body.replace("attacker", "session")).status())
        .isEqualTo(422);
    assertThat(admin.post("/exports/misp/push", "{}").status()).isEqualTo(400);
  }
}
