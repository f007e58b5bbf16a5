package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class MatrixTest {
  private final Calls viewer;

  MatrixTest(TestServer server) {
    this.viewer = server.calls().with(server.token(Role.VIEWER));
  }

  @Test
  void theMatrixHoldsEveryActiveTechniqueOfTheRelease() {
    JsonNode matrix = viewer.get("/ttp/matrix").json();

    assertThat(matrix.at("/attack_release").asString()).isEqualTo("18.1");
    assertThat(matrix.at("/tactics")).hasSize(14);
    Set<String> techniques = new HashSet<>();
    Set<String> subs = new HashSet<>();
    for (JsonNode column : matrix.at("/tactics")) {
      for (JsonNode cell : column.at("/techniques")) {
        techniques.add(cell.at("/technique_id").asString());
        cell.at("/sub_techniques").forEach(sub -> subs.add(sub.at("/technique_id").asString()));
      }
    }
    JsonNode release = viewer.get("/ttp/releases").json().get(0);
    assertThat(techniques).hasSize(release.at("/techniques").asInt());
    assertThat(subs).hasSize(release.at("/sub_techniques").asInt());
  }

  @Test
  void aTechniqueStandsUnderEachOfItsTacticsWithItsSubTechniques() {
    JsonNode matrix = viewer.get("/ttp/matrix").json();

    for (String tactic : new String[] {"TA0003", "TA0004"}) {
      JsonNode scheduled = cell(matrix, tactic, "T1053");
      assertThat(scheduled.at("/name").asString()).isEqualTo("Scheduled Task/Job");
      assertThat(scheduled.at("/mitre_url").asString())
          .isEqualTo("https://attack.mitre.org/techniques/T1053");
      assertThat(scheduled.at("/sub_techniques").valueStream())
          .anySatisfy(sub -> {
            assertThat(sub.at("/technique_id").asString()).isEqualTo("T1053.003");
            assertThat(sub.at("/name").asString()).isEqualTo("Cron");
            assertThat(sub.at("/sub_techniques")).isEmpty();
          });
    }
  }

  @Test
  void otherReleasesAndDomainsHaveTheirOwn() {
    assertThat(viewer.get("/ttp/matrix?release=15.1").json().at("/attack_release").asString())
        .isEqualTo("15.1");
    assertThat(
            viewer.get("/ttp/matrix?domain=ics-attack").json().at("/tactics/0/tactic").asString())
        .startsWith("TA01");
    assertThat(viewer.get("/ttp/matrix?release=99.9").status()).isEqualTo(404);
    assertThat(viewer.get("/ttp/matrix?domain=mobile-attack").status()).isEqualTo(400);
  }

  @Test
  void theEvidenceOfATechniqueIsThatOfEverybody() {
    JsonNode tags = viewer.get("/ttp/techniques/T1548/tags").json();

    assertThat(tags).hasSize(1);
    assertThat(tags.at("/0/uuid").asString()).isEqualTo(Seed.FIND_TAG.toString());
    assertThat(viewer.get("/ttp/techniques/T1548.001/tags").json()).hasSize(1);
    assertThat(viewer.get("/ttp/techniques/T1548.002/tags").json()).isEmpty();
    assertThat(viewer.get("/ttp/techniques/T1548/tags?limit=0").status()).isEqualTo(400);
    assertThat(viewer.get("/ttp/techniques/x/tags").status()).isEqualTo(400);
    assertThat(viewer.get("/ttp/techniques/T9999/tags").status()).isEqualTo(404);
  }

  @Test
  void theTechniquesOfEverybodyHaveTheirHighestConfidence() {
    JsonNode rows = viewer.get("/ttp/by-fleet").json();

    assertThat(rows).hasSize(2);
    assertThat(rows.at("/1/sub_technique_id").asString()).isEqualTo("T1548.001");
    assertThat(rows.at("/1/confidence_max").asDouble()).isEqualTo(0.9);
    assertThat(viewer.get("/ttp/by-fleet?min_confidence=0.85").json()).hasSize(1);
    assertThat(viewer.get("/ttp/by-fleet?release=99.9").status()).isEqualTo(404);
  }

  @Test
  void aTimeAndASensorNarrowTheTechniquesTheirEvidenceAndTheirLayer() {
    JsonNode tag = viewer.get("/ttp/techniques/T1548/tags").json().get(0);
    String at = tag.at("/observed_at").asString();
    String sensor = viewer.get("/ttp/tags/" + Seed.FIND_TAG).json().at("/event/sensor").asString();

    for (String list : new String[] {"/ttp/by-fleet", "/ttp/techniques"}) {
      assertThat(techniques(list + "?since=" + at)).contains("T1548");
      assertThat(techniques(list + "?until=" + at)).doesNotContain("T1548");
      assertThat(techniques(list + "?sensor=" + sensor)).contains("T1548");
      assertThat(techniques(list + "?sensor=another")).isEmpty();
    }
    assertThat(viewer.get("/ttp/techniques/T1548/tags?until=" + at).json()).isEmpty();
    assertThat(viewer.get("/ttp/techniques/T1548/tags?sensor=" + sensor).json()).hasSize(1);
    JsonNode layer = viewer.get("/ttp/export/navigator?sensor=another").json();
    assertThat(layer.at("/techniques")).isEmpty();
    assertThat(layer.at("/metadata/0/value").asString()).isEqualTo("fleet, sensor another");
    assertThat(viewer.get("/ttp/by-fleet?since=yesterday").status()).isEqualTo(400);
    assertThat(viewer.get("/ttp/by-fleet?sensor=" + "x".repeat(256)).status()).isEqualTo(400);
  }

  private Set<String> techniques(String path) {
    Set<String> techniques = new HashSet<>();
    viewer.get(path).json().forEach(row -> techniques.add(row.at("/technique_id").asString()));
    return techniques;
  }

  private static JsonNode cell(JsonNode matrix, String tactic, String technique) {
    for (JsonNode column : matrix.at("/tactics")) {
      if (column.at("/tactic").asString().equals(tactic)) {
        for (JsonNode cell : column.at("/techniques")) {
          if (cell.at("/technique_id").asString().equals(technique)) {
            return cell;
          }
        }
      }
    }
    throw new AssertionError(technique + " is not under " + tactic);
  }
}
