package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules regression}, and {@code rules explain} on events of other products. */
class RulesRegressionTest {
  private static final String ID = "0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11";
  private static final String OTHER = "0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a12";
  private static final String RULE =
      """
      title: Asks who it is
      id: %s
      logsource: { category: %s, product: windows }
      detection:
        sel:
          Image|endswith: '\\%s.exe'
        condition: sel
      """;
  private static final String EVENT =
      """
      {"Event": {"System": {"EventID": 1, "Channel": "Microsoft-Windows-Sysmon/Operational"},
       "EventData": {"Image": "C:\\\\Windows\\\\whoami.exe", "User": "Jos\u00e9"}}}
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() throws IOException {
    cli = new Cli(folder.resolve("home"));
    write("rules/a.yml", RULE.formatted(ID, "process_creation", "whoami"));
    write("data/case/info.yml", info("evtx", "match_count: 1"));
    write("data/case/" + ID + ".json", EVENT);
  }

  private static String info(String type, String count) {
    return "rule_metadata:\n  - id: "
        + ID
        + "\nregression_tests_info:\n  - name: Positive\n    type: "
        + type
        + "\n    "
        + count
        + "\n    path: elsewhere/"
        + ID
        + ".evtx\n";
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Ending regression(String... options) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "rules",
                "regression",
                folder.resolve("data").toString(),
                "--rules",
                folder.resolve("rules").toString()));
    arguments.addAll(List.of(options));
    return cli.run(arguments.toArray(String[]::new));
  }

  private static String totals(int cases, int passed, int crossMatches) {
    return "{\"cases\":"
        + cases
        + ",\"passed\":"
        + passed
        + ",\"failed\":"
        + (cases - passed)
        + ",\"cross_matches\":"
        + crossMatches
        + "}\n";
  }

  @Test
  void aRuleThatFiresOnItsEventPasses() {
    assertThat(regression("--json").succeeded().out()).isEqualTo(totals(1, 1, 0));
    assertThat(regression().succeeded().out()).contains("1 case, 1 passed, 0 failed");
  }

  @Test
  void aRuleThatDoesNotFireIsAFindingWithItsReasons() throws IOException {
    write("rules/a.yml", RULE.formatted(ID, "process_creation", "id"));
    Ending ending = regression("--json");

    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out())
        .contains("\"rule\":\"" + ID + "\",\"passed\":false,\"expected\":1,\"fired\":0")
        .contains("does not hold for Event.EventData.Image")
        .endsWith(totals(1, 0, 0));
    assertThat(regression().out()).contains("failed: case/" + ID + ".json");
  }

  @Test
  void aRuleAboutOtherLogsDoesNotFireAndSaysSo() throws IOException {
    write("rules/a.yml", RULE.formatted(ID, "file_event", "whoami"));
    assertThat(regression("--json").out())
        .contains("the rule is about file_event/windows/*, the event is process_creation/windows")
        .endsWith(totals(1, 0, 1));
  }

  @Test
  void rulesAboutOtherLogsThatWouldFireAreCountedOnce() throws IOException {
    write("rules/b.yml", RULE.formatted(OTHER, "file_event", "whoami"));
    write("data/case/" + ID + ".json", EVENT + EVENT);
    assertThat(regression("--json").succeeded().out())
        .contains("\"cross_match\":\"" + OTHER + "\"")
        .contains("\"logsource\":\"file_event/windows/*\"")
        .endsWith(totals(1, 1, 1));
  }

  @Test
  void everyCountedMatchIsNeeded() throws IOException {
    write("data/case/info.yml", info("evtx", "match_count: 2"));
    assertThat(regression("--json").code()).isEqualTo(3);
    write("data/case/" + ID + ".json", EVENT + EVENT);
    assertThat(regression("--json").succeeded().out()).isEqualTo(totals(1, 1, 0));
  }

  @Test
  void aFileWhoseTestsAreCommentedOutHoldsNoCase() throws IOException {
    write("data/case/info.yml", "rule_metadata:\n  - id: " + ID + "\n# regression_tests_info:\n");
    assertThat(regression("--json").succeeded().out()).isEqualTo(totals(0, 0, 0));
  }

  @Test
  void linesOfTextAreEventsThatKeywordsFindThingsIn() throws IOException {
    write(
        "rules/a.yml",
        "title: T\nid: "
            + ID
            + "\nlogsource: { product: cisco }\ndetection: { k: [no access], condition: k }\n");
    write("data/case/info.yml", info("raw", "x: 1"));
    write("data/case/" + ID + ".raw", "1.2.3.4: %PARSER-5: logged command:no access-session\n\n");
    write("pipeline.yml", "name: cisco\nevents: [{ logsource: { product: cisco } }]\n");
    assertThat(
            regression("--json", "--pipeline", folder.resolve("pipeline.yml").toString())
                .succeeded()
                .out())
        .isEqualTo(totals(1, 1, 0));
  }

  @Test
  void whatCannotBeReadIsAnErrorThatSaysWhere() throws IOException {
    write("data/case/" + ID + ".json", "{\"Event\": ");
    Ending broken = regression();
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err()).contains(ID + ".json: byte 10");
    Files.delete(folder.resolve("data/case/" + ID + ".json"));
    assertThat(regression().err()).contains("info.yml needs").contains(ID + ".json");
    assertThat(cli.run("rules", "regression", "x").code()).isEqualTo(2);
  }

  private Ending explain(String rule, String... options) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "rules", "explain", rule, folder.resolve("data/case/" + ID + ".json").toString()));
    arguments.addAll(List.of(options));
    return cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void aRuleFileIsExplainedOnAnEventOfItsPipeline() throws IOException {
    write(
        "rules/a.yml",
        RULE.formatted(ID, "process_creation", "whoami")
            .replace("condition", "  User: Jos\u00e9\n  condition"));
    Ending ending =
        explain(folder.resolve("rules/a.yml").toString(), "--pipeline", "evtx", "--json")
            .succeeded();
    assertThat(ending.json()).containsEntry("rule_id", ID).containsEntry("matches", true);
    assertThat(ending.out())
        .contains("\"logsource\":\"process_creation/windows/sysmon\"")
        .contains("\"field\":\"Event.EventData.Image\"")
        .contains("\"bytes\":[10,21]");
    assertThat(ending.out()).contains("\"bytes\":[0,5]");
  }

  @Test
  void withoutAPipelineTheOneThatKnowsTheEventIsTaken() throws IOException {
    assertThat(explain(folder.resolve("rules/a.yml").toString()).succeeded().out())
        .contains(ID + " matches")
        .contains("process_creation/windows/sysmon");
    write("plain.json", "{\"Image\": \"C:\\\\whoami.exe\"}");
    assertThat(
            cli.run(
                    "rules",
                    "explain",
                    folder.resolve("rules/a.yml").toString(),
                    folder.resolve("plain.json").toString())
                .succeeded()
                .out())
        .contains("any event");
  }

  @Test
  void aRuleOfAFolderIsFoundByIdNameOrTitle() {
    for (String word : List.of(ID, "asks who it is")) {
      Ending ending =
          explain(word, "--rules", folder.resolve("rules").toString(), "--pipeline", "evtx");
      assertThat(ending.succeeded().out()).contains("Asks who it is").contains("at 10..21");
    }
    assertThat(explain("nobody", "--rules", folder.resolve("rules").toString()).code())
        .isEqualTo(1);
  }

  @Test
  void anEventOfOtherLogsSaysWhatItIs() throws IOException {
    write("rules/a.yml", RULE.formatted(ID, "file_event", "whoami"));
    assertThat(
            explain(folder.resolve("rules/a.yml").toString(), "--pipeline", "evtx")
                .succeeded()
                .out())
        .contains("The rule is about file_event/windows/*; the event is process_creation/windows");
  }

  @Test
  void theEventMayComeFromStandardInput() {
    assertThat(
            cli.runWithInput(
                    "{\"kind\":\"process\",\"arg0\":\"find\",\"CommandLine\":\"find -perm -4000\"}",
                    "rules",
                    "explain",
                    "R0015",
                    "-",
                    "--pipeline",
                    "decnet",
                    "--json")
                .succeeded()
                .json())
        .containsEntry("matches", true);
  }

  @Test
  void aRuleNeedsExactlyOneEvent() {
    assertThat(explain("R0015", "--command", "id").code()).isEqualTo(2);
    assertThat(
            cli.run("rules", "explain", folder.resolve("rules/a.yml").toString(), "--command", "id")
                .code())
        .isEqualTo(2);
  }
}
