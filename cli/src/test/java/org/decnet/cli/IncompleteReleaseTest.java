package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release without the techniques of our rules: nothing is tagged, and each of them is named. */
class IncompleteReleaseTest {
  private static final List<String> ENTERPRISE_TACTICS =
      List.of(
          "TA0043", "TA0042", "TA0001", "TA0002", "TA0003", "TA0004", "TA0005", "TA0006", "TA0007",
          "TA0008", "TA0009", "TA0011", "TA0010", "TA0040");
  private static final List<String> ICS_TACTICS = List.of("TA0100", "TA0102", "TA0105", "TA0106");

  @TempDir private Path folder;

  @Test
  void everyUnknownIdOfThePackIsListedWithItsFileAndLine() throws IOException {
    Cli cli = new Cli(folder);
    cli.run(
            "attack",
            "import",
            bundle("enterprise-attack-99.0.json", "mitre-attack", ENTERPRISE_TACTICS, "T1082"),
            bundle("ics-attack-99.0.json", "mitre-ics-attack", ICS_TACTICS, "T0840"))
        .succeeded();

    Ending ending =
        new Cli(folder, Map.of("DECNET_ATTACK_RELEASE", "99.0")).runWithInput("id\n", "tag");

    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.out()).isEmpty();
    assertThat(ending.err())
        .startsWith("decnet: The rule pack does not load with ATT&CK release 99.0");
    List<String> complaints = ending.err().lines().skip(1).toList();
    assertThat(complaints)
        .hasSameSizeAs(unknown(cli))
        .allSatisfy(complaint ->
            assertThat(complaint)
                .containsPattern("rules/[^ ]+\\.yml:[0-9]+:[0-9]+: ")
                .containsPattern("T[0-9]{4}(\\.[0-9]{3})? (is )?not an active technique of")
                .contains("ATT&CK 99.0"));
    assertThat(complaints).noneMatch(complaint -> complaint.contains(" T1082 "));
    for (String expected : new TreeSet<>(unknown(cli))) {
      String rule = expected.substring(0, expected.indexOf(' '));
      String technique = expected.substring(expected.indexOf(' ') + 1);
      assertThat(complaints)
          .as(expected)
          .anyMatch(complaint ->
              complaint.contains("rule " + rule + ":") && complaint.contains(technique + " "));
    }
  }

  /** Rule and technique of every claim that the release knows nothing of. */
  private static List<String> unknown(Cli cli) {
    List<String> claims = new ArrayList<>();
    for (Map<String, Object> rule : cli.run("rules", "list", "--json").succeeded().rows("data")) {
      if (rule.get("emits") instanceof List<?> emits) {
        for (Object emission : emits) {
          Object technique = ((Map<?, ?>) emission).get("technique");
          if (!"T1082".equals(technique)) {
            claims.add(rule.get("rule_id") + " " + technique);
          }
        }
      }
    }
    return claims;
  }

  private String bundle(String name, String chain, List<String> tactics, String technique)
      throws IOException {
    StringBuilder objects = new StringBuilder();
    List<String> references = new ArrayList<>();
    List<String> phases = new ArrayList<>();
    for (String tactic : tactics) {
      String id = "x-mitre-tactic--00000000-0000-4000-8000-00000000" + tactic.substring(2);
      references.add('"' + id + '"');
      phases.add("{\"kill_chain_name\":\"" + chain + "\",\"phase_name\":\"" + tactic + "\"}");
      objects.append(
          object("x-mitre-tactic", id, tactic, "\"x_mitre_shortname\":\"" + tactic + '"'));
    }
    objects.append(
        object(
            "attack-pattern",
            "attack-pattern--00000000-0000-4000-8000-000000000004",
            technique,
            "\"kill_chain_phases\":[" + String.join(",", phases) + "]"));
    String text =
        "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000001\",\"objects\":["
            + objects
            + "{\"type\":\"x-mitre-matrix\",\"id\":"
            + "\"x-mitre-matrix--00000000-0000-4000-8000-000000000002\",\"tactic_refs\":["
            + String.join(",", references)
            + "]}]}";
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String object(String type, String id, String attackId, String more) {
    return """
    {"type":"TYPE","id":"ID","created":"2020-01-02T03:04:05.678Z",
     "modified":"2020-01-02T03:04:05.678Z","name":"Name of ATTACK",MORE,"external_references":[
     {"source_name":"mitre-attack","external_id":"ATTACK","url":"https://attack.mitre.org/ATTACK"}]},
    """
        .replace("TYPE", type)
        .replace("ID", id)
        .replace("ATTACK", attackId)
        .replace("MORE", more);
  }
}
