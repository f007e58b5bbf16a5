package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class AttackersTest {
  private final Calls viewer;
  private final Calls admin;

  AttackersTest(TestServer server) {
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
            "bgp_prefix");
    assertThat(row.path("first_seen").asString()).isEqualTo("2026-02-03T04:05:07.000007Z");
    assertThat(row.path("event_count").asInt()).isEqualTo(7);
    assertThat(row.path("credential_count").asInt()).isEqualTo(2);
  }

  @Test
  void detailCountsSessionsAndNamesTopTechniques() {
    JsonNode detail = viewer.get("/attackers/" + Seed.ATTACKER).json();

    assertThat(detail.path("ip").asString()).isEqualTo(Seed.IP);
    assertThat(detail.path("session_count").asInt()).isEqualTo(2);
    assertThat(detail.path("top_techniques")).hasSize(2);
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
    for (String rest : new String[] {"", "/commands", "/sessions", "/credentials"}) {
      Calls.Answer answer = admin.get("/attackers/00000000-0000-5000-8000-000000000000" + rest);
      assertThat(answer.status()).as(rest).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("not-found");
    }
  }
}
