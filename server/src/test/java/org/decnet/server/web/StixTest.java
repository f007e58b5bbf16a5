package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** STIX bundles over HTTP. */
@ExtendWith(ServerExtension.class)
class StixTest {
  private final Calls viewer;

  StixTest(TestServer server) {
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
  void nobodyHasNoBundle() {
    assertThat(viewer.get("/attackers/00000000-0000-5000-8000-000000000000/export/stix").status())
        .isEqualTo(404);
  }
}
