package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class AttackersTest {
  private final TestServer server;
  private final Calls viewer;
  private final Calls admin;

  AttackersTest(TestServer server) {
    this.server = server;
    this.viewer = server.calls().with(server.token(Role.VIEWER));
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  @Test
  void listIsPagedAndLatestFirst() {
    JsonNode page = viewer.get("/attackers?limit=1").json();

    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.path("limit").asInt()).isEqualTo(1);
    assertThat(page.path("offset").asInt()).isZero();
    assertThat(page.path("data")).hasSize(1);
    assertThat(page.at("/data/0/ip").asString()).isEqualTo("203.0.113.9");
    assertThat(viewer.get("/attackers?limit=1&offset=1").json().at("/data/0/ip").asString())
        .isEqualTo(Seed.IP);
  }

  @Test
  void listSortsByActivityAndSearchesAddresses() {
    assertThat(viewer.get("/attackers?sort_by=active").json().at("/data/0/ip").asString())
        .isEqualTo(Seed.IP);
    assertThat(viewer.get("/attackers?sort_by=traversals").json().at("/data/0/ip").asString())
        .isEqualTo("203.0.113.9");
    assertThat(viewer.get("/attackers?search=198.51").json().path("total").asInt()).isEqualTo(1);
    assertThat(viewer.get("/attackers?service=telnet").json().path("total").asInt()).isZero();
  }

  @Test
  void rowHasTheColumnsOfTheSpecification() {
    JsonNode row = viewer.get("/attackers?search=" + Seed.IP).json().at("/data/0");

    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder(
            "uuid",
            "ip",
            "first_seen",
            "last_seen",
            "event_count",
            "service_count",
            "decky_count",
            "credential_count",
            "services",
            "deckies",
            "traversal_path",
            "is_traversal",
            "country_code",
            "asn",
            "as_name",
            "bgp_prefix",
            "score",
            "bounty_count",
            "identity_uuid",
            "behaviour",
            "top_techniques");
    assertThat(row.path("first_seen").asString()).isEqualTo("2026-02-03T04:05:07.000007Z");
    assertThat(row.path("event_count").asInt()).isEqualTo(9);
    assertThat(row.path("credential_count").asInt()).isEqualTo(2);
  }

  @Test
  void detailCountsSessionsAndNamesTopTechniques() {
    JsonNode detail = viewer.get("/attackers/" + Seed.ATTACKER).json();

    assertThat(detail.path("ip").asString()).isEqualTo(Seed.IP);
    assertThat(detail.path("session_count").asInt()).isEqualTo(2);
    assertThat(detail.path("top_techniques")).hasSize(2);
    JsonNode reason = detail.path("score_reason");
    double hundredth = reason.path("severity").asDouble() * reason.path("novelty").asDouble();
    assertThat(detail.path("score").asDouble()).isCloseTo(100 * hundredth, within(0.05));
    assertThat(reason.path("technique_id").asString()).isEqualTo("T1548.001");
    assertThat(reason.path("technique_name").asString()).contains("Setuid");
  }

  @Test
  void commandsCarryTheirTags() {
    JsonNode page = viewer.get("/attackers/" + Seed.ATTACKER + "/commands").json();

    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.at("/data/0/command_text").asString()).isEqualTo("exit");
    assertThat(page.at("/data/0/tags")).isEmpty();
    assertThat(page.at("/data/1/tags")).hasSize(3);
  }

  @Test
  void commandsOfOneSessionComeInOrder() {
    JsonNode page =
        viewer.get("/attackers/" + Seed.ATTACKER + "/commands?session_id=" + Seed.SESSION).json();

    assertThat(page.at("/data/0/ordinal").asInt()).isEqualTo(1);
    assertThat(page.at("/data/1/command_text").asString()).isEqualTo("exit");
  }

  @Test
  void aSessionOfAnotherAttackerIsNotFound() {
    assertThat(
            viewer
                .get("/attackers/" + Seed.WANDERER + "/commands?session_id=" + Seed.SESSION)
                .status())
        .isEqualTo(404);
  }

  @Test
  void viewersSeeNoSecretsInCommandsAndAdminsDo() {
    String path = "/attackers/" + Seed.ATTACKER + "/commands";

    assertThat(viewer.get(path).body()).contains("sshpass -p ***").doesNotContain(Seed.SECRET);
    assertThat(admin.get(path).body()).contains(Seed.SECRET);
  }

  @Test
  void commandsAreAtMostTwoHundredAtOnce() {
    String path = "/attackers/" + Seed.ATTACKER + "/commands?limit=";

    assertThat(viewer.get(path + 200).status()).isEqualTo(200);
    assertThat(viewer.get(path + 201).errorCode()).isEqualTo("bad-parameter");
  }

  @Test
  void sessionsOfAnAttackerAreItsOwn() {
    JsonNode page = viewer.get("/attackers/" + Seed.ATTACKER + "/sessions").json();

    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.at("/data/0/session_id").asString()).isEqualTo(Seed.QUIET_SESSION.value());
  }

  @Test
  void credentialsAreForAdminsAndMasked() {
    String path = "/attackers/" + Seed.ATTACKER + "/credentials";
    Calls.Answer answer = admin.get(path);

    assertThat(viewer.get(path).status()).isEqualTo(403);
    assertThat(answer.json().path("total").asInt()).isEqualTo(2);
    assertThat(admin.get(path + "?offset=1").json().path("data")).hasSize(1);
    assertThat(answer.json().at("/data/0/secret").asString()).isEqualTo("***");
    assertThat(answer.json().at("/data/0/principal").asString()).isEqualTo("root");
    assertThat(answer.body()).doesNotContain(Seed.SECRET);
  }

  @Test
  void anUnknownAttackerIsNotFoundEverywhere() {
    for (String rest :
        new String[] {
          "",
          "/commands",
          "/sessions",
          "/credentials",
          "/artifacts",
          "/transcripts",
          "/smtp-targets",
          "/intel",
          "/attribution",
          "/fingerprints",
          "/timeline",
          "/mail"
        }) {
      Calls.Answer answer = admin.get("/attackers/00000000-0000-5000-8000-000000000000" + rest);
      assertThat(answer.status()).as(rest).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("not-found");
    }
  }

  @Test
  void rowsSayWhatAttackersAreLike() {
    JsonNode row = viewer.get("/attackers?search=" + Seed.IP).json().at("/data/0");

    assertThat(row.path("identity_uuid").asString()).isEqualTo(Seed.IDENTITY.toString());
    assertThat(row.at("/behaviour/behavior_class").asString()).isEqualTo("mixed");
    assertThat(row.at("/behaviour/timing_stats/mean_gap_s").asDouble()).isPositive();
    assertThat(row.path("top_techniques")).hasSize(2);
    assertThat(row.path("bounty_count").asInt()).isEqualTo(1);
  }

  @Test
  void filtersNarrowTheList() {
    assertThat(total("technique=T1548")).isEqualTo(1);
    assertThat(total("technique=T1548.001")).isEqualTo(1);
    assertThat(total("technique=T1082")).as("of low confidence").isZero();
    assertThat(total("verdict=unknown")).isEqualTo(2);
    assertThat(total("verdict=malicious")).isZero();
    assertThat(total("country=NL")).isZero();
    assertThat(total("asn=64500")).isZero();
    assertThat(total("sort_by=score")).isEqualTo(2);
    for (String bad :
        new String[] {
          "technique=x", "verdict=evil", "country=nl", "asn=4294967296", "sort_by=ip", "q=1"
        }) {
      assertThat(viewer.get("/attackers?" + bad).errorCode()).as(bad).isEqualTo("bad-parameter");
    }
  }

  private int total(String filter) {
    return viewer.get("/attackers?" + filter).json().path("total").asInt();
  }

  @Test
  void detailHasAllThatIsKnown() {
    JsonNode detail = viewer.get("/attackers/" + Seed.ATTACKER).json();

    assertThat(detail.at("/service_activity/interacted/0").asString()).isEqualTo("ssh");
    assertThat(detail.at("/service_activity/scanned")).isEmpty();
    assertThat(detail.path("ip_leaks")).isEmpty();
    assertThat(detail.path("ip_leak_total").asInt()).isZero();
    assertThat(detail.path("observation_count").asInt()).isZero();
    assertThat(detail.at("/identity/uuid").asString()).isEqualTo(Seed.IDENTITY.toString());
    assertThat(detail.at("/identity/campaign_id").asString()).isEqualTo(Seed.CAMPAIGN.toString());
    assertThat(detail.path("intel").isNull()).isTrue();
    assertThat(
            viewer
                .get("/attackers/" + Seed.WANDERER)
                .json()
                .at("/service_activity/scanned/0")
                .asString())
        .isEqualTo("ssh");
  }

  @Test
  void commandsOfAService() {
    String path = "/attackers/" + Seed.ATTACKER + "/commands?service=";

    assertThat(viewer.get(path + "ssh").json().path("total").asInt()).isEqualTo(2);
    assertThat(viewer.get(path + "telnet").json().path("total").asInt()).isZero();

    String ofSession = "&session_id=" + Seed.SESSION;
    assertThat(viewer.get(path + "ssh" + ofSession).json().path("data")).hasSize(2);
    assertThat(viewer.get(path + "telnet" + ofSession).json().path("data")).isEmpty();
  }

  @Test
  void secretsAreRevealedToAdminsWhoAreWrittenDown() throws SQLException {
    String path = "/attackers/" + Seed.ATTACKER + "/credentials?reveal=true";

    assertThat(viewer.get(path).status()).isEqualTo(403);
    assertThat(audited()).isZero();
    Calls.Answer answer = admin.get(path + "&limit=1");
    assertThat(answer.json().at("/data/0/secret").asString()).isEqualTo(Seed.SECRET);
    assertThat(audited()).isEqualTo(1);
    assertThat(admin.get(path.replace("true", "maybe")).errorCode()).isEqualTo("bad-parameter");
  }

  private int audited() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + server.folder().resolve("decnet.db"));
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "select count(*) from audit_log where action = 'credentials.reveal' and actor ="
                    + " 'ada'")) {
      return count.getInt(1);
    }
  }

  @Test
  void whatAnAttackerLeft() {
    String path = "/attackers/" + Seed.ATTACKER;

    JsonNode artifact = viewer.get(path + "/artifacts").json().at("/data/0");
    assertThat(artifact.path("sha256").asString()).isEqualTo(SeedFiles.SHA256);
    assertThat(artifact.path("state").asString()).isEqualTo("kept");
    JsonNode transcripts = viewer.get(path + "/transcripts").json();
    assertThat(transcripts.path("total").asInt()).isEqualTo(1);
    assertThat(transcripts.at("/data/0/session_id").asString()).isEqualTo(Seed.SESSION.value());
    assertThat(viewer.get(path + "/smtp-targets").json().path("total").asInt()).isZero();
    assertThat(viewer.get(path + "/fingerprints").json().path("total").asInt()).isZero();
    assertThat(admin.get(path + "/mail").json().path("total").asInt()).isZero();
    assertThat(viewer.get(path + "/mail").status()).isEqualTo(403);
  }

  @Test
  void whatIsThoughtOfAnAttacker() {
    String path = "/attackers/" + Seed.ATTACKER;

    JsonNode intel = viewer.get(path + "/intel").json();
    assertThat(intel.path("aggregate_verdict").asString()).isEqualTo("unknown");
    assertThat(intel.path("cached_at").isNull()).isTrue();
    assertThat(viewer.get(path + "/attribution").json().path("total").asInt()).isZero();
    JsonNode timeline = viewer.get(path + "/timeline").json();
    assertThat(timeline.path("total").asInt()).isEqualTo(2);
    assertThat(timeline.at("/data/0/tactic").asString()).isEqualTo("TA0004");
    assertThat(viewer.get(path + "/timeline?offset=1").json().path("data")).hasSize(1);
    assertThat(viewer.get(path + "/timeline?offset=2147483647").json().path("data")).isEmpty();
  }
}
