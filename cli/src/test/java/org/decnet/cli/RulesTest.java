package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about rules. */
class RulesTest {
  private static final String RULE =
      """
      title: Looks at the clock
      id: 0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11
      name: R9001
      status: test
      level: low
      logsource: { category: process_creation, product: linux }
      detection:
        sel:
          arg0: date
        condition: sel
      decnet:
        version: 1
        emits:
          - { tactic: TA0007, technique: T1124, confidence: 0.7 }
        evidence: [command_text]
        last_reviewed: 2025-01-01
        next_review: 2025-07-01
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("home"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void everyRuleOfThePackIsListed() {
    Ending ending = cli.run("rules", "list", "--json").succeeded();
    assertThat(ending.rows("data"))
        .extracting(row -> row.get("rule_id"))
        .contains("R0007", "R0015", "R0029")
        .isSorted();
    assertThat(cli.run("rules", "list").out()).contains("R0015", "T1548.001");
  }

  @Test
  void theBundledRulesAreSoundAndPassTheirCases() {
    assertThat(cli.run("rules", "check", "--json").succeeded().json())
        .containsEntry("rejected", 0)
        .hasEntrySatisfying("loaded", loaded -> assertThat((Integer) loaded).isGreaterThan(40));
    Ending ending = cli.run("rules", "test", "--json").succeeded();
    assertThat(ending.rows("failures")).isEmpty();
    assertThat((Integer) ending.json().get("cases")).isGreaterThan(300);
  }

  @Test
  void aSoundFileIsOkAndAnOverdueReviewAFindingOnlyWhenStrict() throws IOException {
    write("rule.yml", RULE);
    Ending ending = cli.run("rules", "check", folder.toString()).succeeded();
    assertThat(ending.out()).contains("review was due on 2025-07-01").contains("1 file, 1 loaded");
    assertThat(cli.run("rules", "check", "--strict", folder.toString()).code()).isEqualTo(3);
  }

  @Test
  void aFaultyFileIsAFindingWithItsPlace() throws IOException {
    write("rule.yml", RULE.replace("T1124", "T9999"));
    Ending ending = cli.run("rules", "check", folder.toString());
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out()).contains("rule.yml").contains("T9999").contains("1 error");
  }

  @Test
  void hiddenAndOtherFilesAreNoRules() throws IOException {
    write(".rule.yml", "nonsense: [");
    write("notes.txt", "nonsense: [");
    assertThat(cli.run("rules", "check", folder.toString()).succeeded().out())
        .contains("0 files, 0 loaded");
  }

  @Test
  void whatIsLegalButNotMeantIsAFindingWithItsPlace() throws IOException {
    write("rule.yml", RULE.replace("arg0: date", "arg0|contains|all: date"));
    Ending ending = cli.run("rules", "lint", folder.toString());
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out()).contains("rule.yml:9:5: style: [R9001]").contains("single-all");
  }

  @Test
  void lintSaysWhatCannotBeReadToo() throws IOException {
    write("rule.yml", RULE.replace("condition: sel", "condition: other"));
    Ending ending = cli.run("rules", "lint", folder.toString());
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out()).contains("no search identifier is called 'other'");
  }

  @Test
  void lintAsJsonEndsWithTheCounts() throws IOException {
    String sound =
        RULE.replace("level: low", "level: low\ndescription: A test.\ntags: [attack.t1124]");
    write("rule.yml", sound);
    assertThat(cli.run("rules", "lint", folder.toString(), "--json").succeeded().json())
        .containsEntry("documents", 1)
        .containsEntry("findings", 0);
    write("other.yml", sound.replace("t1124", "t9999"));
    String out = cli.run("rules", "lint", folder.toString(), "--json").out();
    assertThat(out.lines().toList()).hasSizeGreaterThan(2);
    assertThat(out).contains("\"check\":\"unknown-tag\"").contains("\"check\":\"duplicate-id\"");
  }

  @Test
  void aFailingCaseIsAFinding() throws IOException {
    write("rule.yml", RULE);
    write("rule.cases.yml", "R9001:\n  match:\n    - command: 'date'\n    - command: 'uptime'\n");
    Ending ending = cli.run("rules", "test", folder.toString());
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out()).contains("failed: R9001").contains("uptime").contains("1 failure");
  }

  @Test
  void casesOfAnUnknownRuleAreAFinding() throws IOException {
    write("rule.cases.yml", "R9002:\n  match:\n    - command: 'date'\n");
    assertThat(cli.run("rules", "test", folder.toString()).code()).isEqualTo(3);
  }

  @Test
  void anExplanationNamesEachTest() {
    Ending match =
        cli.run("rules", "explain", "R0015", "--command", "ls; find / -perm -4000", "--json")
            .succeeded();
    assertThat(match.json()).containsEntry("matches", true);
    assertThat(match.rows("events"))
        .anySatisfy(row ->
            assertThat(row)
                .containsEntry("statement", "find / -perm -4000")
                .containsEntry("matches", true));
    assertThat(cli.run("rules", "explain", "R0015", "--command", "ls").succeeded().out())
        .contains("does not match")
        .contains("arg0");
  }

  @Test
  void anEventFileIsExplainedToo() throws IOException {
    write(
        "event.json",
        "{\"kind\":\"http_request\",\"user_agent\":\"sqlmap/1.8\",\"raw_url\":\"/\"}");
    assertThat(
            cli.run(
                    "rules",
                    "explain",
                    "R0007",
                    "--event",
                    folder.resolve("event.json").toString(),
                    "--json")
                .succeeded()
                .json())
        .containsEntry("matches", true);
  }

  @Test
  void aRuleOfAnotherLogsourceSaysSo() {
    assertThat(cli.run("rules", "explain", "R0007", "--command", "id").succeeded().out())
        .contains("The rule is about");
  }

  @Test
  void unknownRulesAndMissingSubjectsAreErrors() {
    assertThat(cli.run("rules", "explain", "R9999", "--command", "id").code()).isEqualTo(1);
    assertThat(cli.run("rules", "explain", "R0015").code()).isEqualTo(2);
    assertThat(cli.run("rules", "check", folder.resolve("none").toString()).code()).isEqualTo(1);
  }
}
