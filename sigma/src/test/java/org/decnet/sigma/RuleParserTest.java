package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleParserTest {
  private final RuleParser parser = new RuleParser();

  private static Path folder(String name) throws URISyntaxException {
    URL url = RuleParserTest.class.getResource("/rules/" + name);
    return Path.of(Objects.requireNonNull(url).toURI());
  }

  private static List<Path> files(String folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.sorted().toList();
    }
  }

  static List<Path> brokenFiles() throws IOException, URISyntaxException {
    return files("broken");
  }

  static List<Path> validFiles() throws IOException, URISyntaxException {
    return files("valid");
  }

  private ParseResult parse(Path file) throws IOException {
    return parser.parse(file.getFileName().toString(), Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("validFiles")
  void knownFileReadsTheSameWithoutItsExpressionsBeingTried(Path file) throws IOException {
    String yaml = Files.readString(file);

    assertThat(RuleParser.ofKnownFiles().parse("f", yaml).documents())
        .isEqualTo(parser.parse("f", yaml).documents());
  }

  /** Each broken file says in {@code # expect} lines what the parser must say, and where. */
  @ParameterizedTest
  @MethodSource("brokenFiles")
  void brokenFileIsRejectedWithEachProblemAtItsPlace(Path file) throws IOException {
    List<String> expected =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("# expect "))
            .map(line -> line.substring("# expect ".length()))
            .toList();
    ParseResult result = parse(file);

    List<String> actual = new ArrayList<>();
    for (SigmaProblem p : result.problems()) {
      String place = p.line() + ":" + p.column();
      actual.add(place + " " + p.severity().word() + " " + p.field() + " " + p.message());
    }
    assertThat(expected).isNotEmpty();
    assertThat(actual).hasSameSizeAs(expected);
    for (String line : expected) {
      assertThat(actual).as(file.toString()).anyMatch(text -> text.startsWith(line));
    }
    assertThat(result.rules()).isEmpty();
    assertThat(result.rejected()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("validFiles")
  void validFileHasNoError(Path file) throws IOException {
    ParseResult result = parse(file);

    assertThat(result.rejected()).as(result.problems().toString()).isFalse();
    assertThat(result.rules()).isNotEmpty();
  }

  @Test
  void everyKeyOfARuleArrives() throws IOException, URISyntaxException {
    Rule rule = parse(folder("valid/full.yml")).rules().get(0);

    assertThat(rule.path()).isEqualTo("full.yml");
    assertThat(rule.title()).isEqualTo("Full rule");
    assertThat(rule.id()).isEqualTo("11111111-2222-4333-8444-555555555555");
    assertThat(rule.ruleId()).isEqualTo("full_rule");
    assertThat(rule.status()).isEqualTo(Status.STABLE);
    assertThat(rule.level()).isEqualTo(Level.HIGH);
    assertThat(rule.description()).isEqualTo("Everything at once");
    assertThat(rule.author()).isEqualTo("someone");
    assertThat(rule.references()).containsExactly("https://example.org/a");
    assertThat(rule.tags()).containsExactly("attack.t1083", "attack.discovery");
    assertThat(rule.logsource()).isEqualTo(new Logsource("process_creation", "linux", null));
    assertThat(rule.detection().searches()).containsOnlyKeys("sel", "filter");
    assertThat(rule.metadata())
        .containsEntry("date", "2026-05-02")
        .containsEntry("modified", "2026/06/01")
        .containsEntry("falsepositives", List.of("none"))
        .containsKeys("taxonomy", "related", "license", "fields", "scope");
    assertThat(rule.hash()).hasSize(64);
  }

  @Test
  void unknownKeysArriveAsPlainValuesWithTheirPlaces() throws IOException, URISyntaxException {
    ParseResult result = parse(folder("valid/full.yml"));
    Rule rule = result.rules().get(0);

    assertThat(rule.extensions())
        .isEqualTo(
            Map.of(
                "decnet",
                Map.of(
                    "version",
                    1L,
                    "emits",
                    List.of(
                        Map.of(
                            "tactic",
                            "TA0007",
                            "technique",
                            "T1083",
                            "confidence",
                            0.85,
                            "live",
                            true)))));
    assertThat(rule.place("decnet/version")).isEqualTo(new Place(34, 12));
    assertThat(rule.place("decnet/emits/0/technique")).isEqualTo(new Place(36, 36));
    assertThat(rule.place("decnet/absent")).isEqualTo(Place.WHOLE_FILE);
    assertThat(result.problems())
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "full.yml:37:8: warning: [full_rule] this key has no value and is left out");
  }

  @Test
  void eachDocumentOfAFileIsARule() throws IOException, URISyntaxException {
    List<Rule> rules = parse(folder("valid/several.yml")).rules();

    assertThat(rules).extracting(Rule::title).containsExactly("First", "Second");
    assertThat(rules).extracting(Rule::index).containsExactly(0, 1);
    assertThat(rules.get(0).yaml()).startsWith("title: First").endsWith("condition: keywords\n");
    assertThat(rules.get(1).yaml())
        .startsWith("title: Second # a comment")
        .endsWith("condition: [ sel, not sel ]\n");
    assertThat(rules.get(1).detection().conditions()).hasSize(2);
  }

  @Test
  void aListOfPlainValuesIsOneKeywordItem() throws IOException, URISyntaxException {
    Rule rule = parse(folder("valid/several.yml")).rules().get(0);

    assertThat(rule.detection().searches().get("keywords"))
        .isInstanceOfSatisfying(
            Search.Item.class,
            item -> {
              assertThat(item.field()).isNull();
              assertThat(item.tests()).hasSize(3);
            });
  }

  @Test
  void oneErrorRejectsTheWholeFile() {
    String good =
        "title: A\nlogsource: { category: a }\ndetection: { s: { f: x }, condition: s }\n";
    ParseResult result = parser.parse("two.yml", good + "---\ntitle: B\n");

    assertThat(result.rules()).isEmpty();
    assertThat(result.problems())
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "two.yml:5:1: error: [B] logsource: a rule needs a logsource",
            "two.yml:5:1: error: [B] detection: a rule needs a detection");
  }

  @Test
  void unusedSearchIsAWarning() {
    String yaml =
        """
        title: A
        logsource: { category: a }
        detection:
          s: { f: x }
          t: { f: y }
          condition: s
        """;
    assertThat(TestRules.problemsOf(yaml))
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "test.yml:5:3: warning: [A] detection.t: no condition uses this search identifier");
  }

  @Test
  void identifierThatNoConditionCanNameIsReachedByAPattern()
      throws IOException, URISyntaxException {
    Rule rule = parse(folder("valid/community-style.yml")).rules().get(0);

    assertThat(rule.detection().conditions())
        .containsExactly(
            new Condition.AtLeast(1, "select_*", List.of("select_file", "select_tree|endswith")));
  }

  @Test
  void unquotedYesIsATextWithAWarning() {
    assertThat(TestRules.messagesOfSelection("{ f: yes }"))
        .containsExactly("'yes' is taken as a text: quote it, or write true or false");
    assertThat(TestRules.messagesOfSelection("{ f: 'yes' }")).isEmpty();
  }

  @Test
  void ruleIdIsTheNameElseTheIdElseTheTitle() {
    String rest = "logsource: { category: a }\ndetection: { s: { f: x }, condition: s }\n";
    String id = "id: 11111111-2222-4333-8444-555555555555\n";

    assertThat(TestRules.parse("title: T\nname: n\n" + id + rest).ruleId()).isEqualTo("n");
    assertThat(TestRules.parse("title: T\n" + id + rest).ruleId()).startsWith("11111111-");
    assertThat(TestRules.parse("title: T\n" + rest).ruleId()).isEqualTo("T");
  }

  @Test
  void logsourceCoversEventsThatHaveAllItsParts() {
    Logsource linux = new Logsource("process_creation", "linux", null);

    assertThat(linux.covers(new Logsource("Process_Creation", "LINUX", "auditd"))).isTrue();
    assertThat(linux.covers(new Logsource("process_creation", "windows", null))).isFalse();
    assertThat(linux.covers(new Logsource("process_creation", null, null))).isFalse();
  }
}
