package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the tests stands at 2026-09-15T00:00:00Z. */
class RulesStateTest {
  private static final String RULE =
      """
      title: Runs an unheard-of program
      name: X0001
      level: high
      tags: [attack.discovery, attack.t1033]
      logsource: { category: process_creation, product: linux }
      detection: { sel: { arg0: frobnicate }, condition: sel }
      """;
  private static final String LOG =
      """
      {"eventid":"cowrie.session.connect","src_ip":"198.51.100.7","src_port":4711,\
      "dst_ip":"10.0.0.1","dst_port":22,"session":"a1","protocol":"ssh","sensor":"web-1",\
      "timestamp":"2026-06-01T12:00:00.000000Z","message":""}
      {"eventid":"cowrie.command.input","input":"frobnicate; whoami","src_ip":"198.51.100.7",\
      "session":"a1","sensor":"web-1","timestamp":"2026-06-01T12:00:09.000000Z","message":""}
      """;

  @TempDir Path temporary;
  private Cli cli = new Cli(Path.of("."));

  @BeforeEach
  void takeAHome() {
    cli = new Cli(temporary.resolve("home"));
  }

  @Test
  void aRuleThatNobodyTouchedIsEnabledAndAskingMakesNoData() {
    Ending ending = cli.run("rules", "state", "R0019", "--json").succeeded();
    assertThat(ending.json()).containsEntry("rule_id", "R0019").containsEntry("state", "enabled");
    assertThat(temporary.resolve("home")).doesNotExist();
  }

  @Test
  void aStateThatIsSetIsShownByStateAndList() {
    Ending set =
        cli.run(
                "rules",
                "state",
                "R0019",
                "--set",
                "clipped",
                "--max",
                "0.5",
                "--until",
                "2026-12-24T18:00:00Z",
                "--reason",
                "noisy",
                "--json")
            .succeeded();
    assertThat(set.json())
        .containsEntry("state", "clipped")
        .containsEntry("confidence_max", 0.5)
        .containsEntry("expires_at", "2026-12-24T18:00:00Z")
        .containsEntry("reason", "noisy")
        .containsEntry("set_at", "2026-09-15T00:00:00Z");
    assertThat(cli.run("rules", "state", "R0019", "--json").json()).isEqualTo(set.json());
    assertThat(cli.run("rules", "list", "--json").rows("data"))
        .filteredOn(row -> !"enabled".equals(row.get("state")))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("rule_id", "R0019"));
    assertThat(cli.run("rules", "list").out()).contains("clipped 0.5");
  }

  @Test
  void aFamilyDecidesForItsMembersUntilTheStateIsCleared() {
    cli.run("rules", "state", "R0024", "--set", "disabled").succeeded();
    assertThat(cli.run("rules", "state", "R0024-file", "--json").json())
        .containsEntry("state", "disabled");
    cli.run("rules", "state", "R0024", "--clear").succeeded();
    assertThat(cli.run("rules", "state", "R0024-file", "--json").json())
        .containsEntry("state", "enabled");
  }

  @Test
  void aLimitOfTagsHoldsForWhatIsRead() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int second = 10; second < 15; second++) {
      log.append("{\"eventid\":\"cowrie.command.input\",\"input\":\"find / -perm -u=s\",")
          .append("\"src_ip\":\"198.51.100.7\",\"session\":\"a1\",\"sensor\":\"web-1\",")
          .append("\"timestamp\":\"2026-06-01T12:00:" + second + ".000000Z\",\"message\":\"\"}\n");
    }
    Path file = Files.writeString(temporary.resolve("five.json"), log);
    int unlimited = newTags("ingest", file.toString(), "--json");
    assertThat(unlimited).isGreaterThanOrEqualTo(10); // two of R0015 for each line
    cli = new Cli(temporary.resolve("other"));
    cli.run("rules", "state", "R0015", "--set", "enabled", "--rate", "2").succeeded();
    assertThat(cli.run("rules", "state", "R0015").out()).containsPattern("Tags a minute +2");
    assertThat(newTags("ingest", file.toString(), "--json")).isEqualTo(unlimited - 8);
    assertThat(newTags("ingest", file.toString(), "--json")).isZero();
  }

  @Test
  void whatHasNoMeaningIsAUsageErrorAndStoresNothing() {
    for (String[] wrong :
        List.of(
            new String[] {"--set", "off"},
            new String[] {"--set", "clipped"},
            new String[] {"--set", "clipped", "--max", "2"},
            new String[] {"--set", "disabled", "--max", "0.5"},
            new String[] {"--set", "disabled", "--until", "2026-09-14T00:00:00Z"},
            new String[] {"--set", "disabled", "--until", "tomorrow"},
            new String[] {"--max", "0.5"},
            new String[] {"--rate", "5"},
            new String[] {"--set", "enabled", "--rate", "0"},
            new String[] {"--clear", "--set", "disabled"})) {
      String[] arguments = new String[wrong.length + 3];
      System.arraycopy(new String[] {"rules", "state", "R0019"}, 0, arguments, 0, 3);
      System.arraycopy(wrong, 0, arguments, 3, wrong.length);
      assertThat(cli.run(arguments).code()).as(String.join(" ", wrong)).isEqualTo(2);
    }
    assertThat(temporary.resolve("home")).doesNotExist();
  }

  @Test
  void anUnknownRuleIsNamed() {
    Ending ending = cli.run("rules", "state", "R9999", "--set", "disabled");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("R9999");
  }

  @Test
  void rulesOfAFolderTagWhatIsIngestedAndObeyTheirState() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("rules"));
    Files.writeString(folder.resolve("own.yml"), RULE);
    Path log = Files.writeString(temporary.resolve("log.json"), LOG);
    assertThat(newTags("ingest", log.toString(), "--json")).isEqualTo(1);
    assertThat(newTags("ingest", log.toString(), "--rules", folder.toString(), "--json"))
        .isEqualTo(1);

    cli = new Cli(temporary.resolve("other"));
    cli.run("rules", "state", "X0001", "--rules", folder.toString(), "--set", "disabled")
        .succeeded();
    assertThat(newTags("ingest", log.toString(), "--rules", folder.toString(), "--json"))
        .isEqualTo(1);
    Map<String, Object> preview =
        cli.run("ingest", log.toString(), "--rules", folder.toString(), "--dry-run", "--json")
            .succeeded()
            .json();
    assertThat(preview).containsEntry("tags", 2);
  }

  private int newTags(String... arguments) {
    return (Integer) cli.run(arguments).succeeded().json().getOrDefault("new_tags", -1);
  }
}
