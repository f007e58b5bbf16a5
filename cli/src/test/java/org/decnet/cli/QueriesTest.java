package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.cli.Cli.Ending;
import org.decnet.testkit.LayerFormat45;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading commands on the bundled night. */
class QueriesTest {
  private static final String PERSON = "2001:db8:51::c0de";
  private static final String SESSION = "web-1:ffad80c0006d";

  @TempDir private static Path home;
  private static Cli cli;

  @BeforeAll
  static void ingest() {
    cli = new Cli(home);
    cli.run("demo", "--data", home.toString()).succeeded();
  }

  @Test
  void statusCountsWhatIsStored() {
    assertThat(cli.run("status", "--json").succeeded().json())
        .containsEntry("attackers", 15)
        .containsEntry("sessions", 18)
        .containsEntry("commands", 65)
        .containsEntry("attack_release", "18.1")
        .containsEntry("last_event_at", "2026-09-14T07:04:03.859074Z");
    assertThat(cli.run("status").succeeded().out()).contains("Sessions        18\n");
  }

  @Test
  void techniquesComeMostFrequentFirstWithTheirNames() {
    Ending ending = cli.run("techniques", "--json").succeeded();
    assertThat(ending.rows("data"))
        .filteredOn(row -> "T1105".equals(row.get("technique_id")))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry("technique_name", "Ingress Tool Transfer")
                .containsEntry("tactic_name", "Command and Control")
                .containsEntry("mitre_url", "https://attack.mitre.org/techniques/T1105"));
    assertThat(ending.rows("data").stream().map(row -> (Integer) row.get("count")))
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void weakTagsAreLeftOutOnDemand() {
    List<?> strong = cli.run("techniques", "--min-confidence", "0.9", "--json").rows("data");
    assertThat(strong).isNotEmpty();
    assertThat(cli.run("techniques", "--json").rows("data")).hasSizeGreaterThan(strong.size());
  }

  @Test
  void attackersCanBeSearchedSortedAndPaged() {
    assertThat(cli.run("attackers", "--search", "2001:db8", "--json").rows("data")).hasSize(2);
    assertThat(cli.run("attackers", "--service", "telnet", "--json").rows("data"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("ip", "192.0.2.131"));
    assertThat(cli.run("attackers", "--sort", "traversals", "--limit", "1", "--json").rows("data"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("deckies", List.of("web-1", "db-1")));
    assertThat(cli.run("attackers", "--limit", "5", "--offset", "13", "--json").json())
        .containsEntry("total", 15)
        .hasEntrySatisfying("data", data -> assertThat((List<?>) data).hasSize(2));
    assertThat(cli.run("attackers", "--limit", "2").out()).contains("2 of 15 attackers.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PERSON,
        "2001:DB8:0051:0:0:0:0:c0de",
        "UUID",
      })
  void anAttackerIsFoundByAddressInAnyFormAndById(String meant) {
    String uuid = String.valueOf(cli.run("show", "attacker", PERSON, "--json").json().get("uuid"));
    assertThat(
            cli.run("show", "attacker", meant.equals("UUID") ? uuid : meant, "--json")
                .succeeded()
                .json())
        .containsEntry("uuid", uuid)
        .containsEntry("ip", PERSON)
        .containsEntry("session_count", 1)
        .containsEntry("command_count", 8);
  }

  @Test
  void aSessionShowsEachCommandWithItsTags() {
    Ending ending = cli.run("show", "session", SESSION, "--json").succeeded();
    assertThat(ending.rows("commands"))
        .hasSize(8)
        .anySatisfy(row -> {
          assertThat(row).containsEntry("command_text", "find / -perm -u=s 2>/dev/null");
          assertThat(String.valueOf(row.get("tags"))).contains("T1548.001", "R0015");
        });
    assertThat(cli.run("show", "session", SESSION).out())
        .contains("$ find / -perm -u=s 2>/dev/null", "T1548.001", "because of:");
  }

  @Test
  void secretsInsideCommandsAreMaskedUnlessAskedFor() {
    String ip = "203.0.113.141";
    assertThat(cli.run("show", "attacker", ip).out())
        .contains("svc_update:***")
        .doesNotContain("Tr0ub4dor");
    assertThat(cli.run("show", "attacker", ip, "--json").out()).doesNotContain("Tr0ub4dor");
    assertThat(cli.run("show", "attacker", ip, "--secrets").out()).contains("Tr0ub4dor");
  }

  @Test
  void passwordsOfLoginsAreNeverShown() {
    for (String option : List.of("--secrets", "--json")) {
      assertThat(cli.run("show", "attacker", PERSON, option).succeeded().out())
          .contains("deploy")
          .doesNotContain("Summer2026!");
    }
  }

  @Test
  void theLayerGoesToAFileOrToStandardOutput() throws Exception {
    Path file = home.resolve("layer.json");
    cli.run("export", "fleet", "--out", file.toString()).succeeded();
    assertThat(LayerFormat45.problems(Files.readAllBytes(file))).isEmpty();
    Ending ending = cli.run("export", "fleet", "--format", "navigator").succeeded();
    assertThat(Files.readString(file)).isEqualTo(ending.out());
    assertThat(ending.json()).containsEntry("domain", "enterprise-attack");
    assertThat(cli.run("export", "attacker", PERSON).succeeded().rows("techniques"))
        .hasSizeBetween(1, ending.rows("techniques").size() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show attacker 198.51.100.1",
        "show attacker 00000000-0000-0000-0000-000000000000",
        "show session nothing",
        "export attacker nobody",
        "export fleet --out /nonexistent/folder/layer.json",
        "attackers --data /nonexistent/typo",
      })
  void whatIsNotThereEndsWithOneAndALine(String command) {
    Ending ending = cli.run(command.replace(' ', '\n').lines().toArray(String[]::new));
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.out()).isEmpty();
    assertThat(ending.err().lines()).hasSize(1);
    assertThat(ending.err()).startsWith("decnet: ").doesNotContain("internal error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attackers --limit 0",
        "attackers --limit 1001",
        "attackers --offset -1",
        "attackers --sort nonsense",
        "techniques --min-confidence 1.5",
        "techniques --min-confidence NaN",
        "export fleet --format nonsense",
      })
  void valuesOutOfRangeAreUsageErrors(String command) {
    Ending ending = cli.run(command.replace(' ', '\n').lines().toArray(String[]::new));
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.err()).contains("--help");
  }
}
