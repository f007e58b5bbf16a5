package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Rule SUID =
      TestRules.parse(
          """
          title: SUID search
          name: R0015
          logsource: { category: process_creation }
          detection:
            sel:
              Image|endswith: /find
              CommandLine|re: '-perm\\s+[-/+]?[0-9u]'
            filter:
              User: [ root, admin ]
            condition: sel and not filter
          """);

  private static Explanation explain(Rule rule, TestEvent event) {
    return RuleSet.compile(List.of(rule), event).ruleSet().explain(rule, event);
  }

  private static TestEvent find(String commandLine, String user) {
    return TestEvent.of("Image", "/usr/bin/find", "CommandLine", commandLine, "User", user);
  }

  @Test
  void matchNamesSelectionsFieldsValuesAndCharacters() {
    Explanation explanation = explain(SUID, find("find / -perm -u=s", "bob"));

    assertThat(explanation)
        .isEqualTo(
            new Explanation.Matched(
                SUID,
                List.of(
                    new Finding(
                        "sel",
                        "Image",
                        "Image|endswith: /find",
                        "/usr/bin/find",
                        true,
                        new Span(8, 13)),
                    new Finding(
                        "sel",
                        "CommandLine",
                        "CommandLine|re: -perm\\s+[-/+]?[0-9u]",
                        "find / -perm -u=s",
                        true,
                        new Span(7, 15)))));
    assertThat(explanation.text())
        .isEqualTo(
            """
            R0015 matches
              sel: Image|endswith: /find holds for Image = "/usr/bin/find" at 8..13 "/find"
              sel: CommandLine|re: -perm\\s+[-/+]?[0-9u] holds for CommandLine = "find / -perm -u=s" at 7..15 "-perm -u\"\
            """);
  }

  @Test
  void missNamesTheTestThatFailsWithTheActualValue() {
    Explanation explanation = explain(SUID, find("find / -name x", "bob"));

    assertThat(explanation)
        .isEqualTo(
            new Explanation.NotMatched(
                SUID,
                List.of(
                    new Finding(
                        "sel",
                        "CommandLine",
                        "CommandLine|re: -perm\\s+[-/+]?[0-9u]",
                        "find / -name x",
                        false,
                        null))));
    assertThat(explanation.text()).contains("does not hold for CommandLine = \"find / -name x\"");
  }

  @Test
  void missUnderNotNamesTheTestThatHolds() {
    Explanation explanation = explain(SUID, find("find / -perm -u=s", "ROOT"));

    assertThat(explanation)
        .isEqualTo(
            new Explanation.NotMatched(
                SUID,
                List.of(
                    new Finding("filter", "User", "User: root", "ROOT", true, new Span(0, 4)))));
  }

  @Test
  void absentFieldIsSaidToBeAbsent() {
    Explanation explanation =
        explain(TestRules.selection("{ f: [ a, b, c, d ] }"), TestEvent.lacking("f"));

    assertThat(explanation.text())
        .isEqualTo(
            "Test does not match\n  sel: f: a | b | c | … 1 more does not hold for f (absent)");
  }

  @Test
  void allNamesEachValueThatIsMissing() {
    Explanation explanation =
        explain(TestRules.selection("{ f|contains|all: [ a, b, c ] }"), TestEvent.of("f", "xbx"));

    assertThat(((Explanation.NotMatched) explanation).reasons())
        .extracting(Finding::test)
        .containsExactly("f|contains|all: a", "f|contains|all: c");
  }

  @Test
  void elementOfAListIsNamed() {
    Explanation explanation =
        explain(TestRules.selection("{ f|contains: b }"), TestEvent.of("f", List.of("x", "abc")));

    assertThat(((Explanation.Matched) explanation).findings())
        .containsExactly(new Finding("sel", "f", "f|contains: b", "abc", true, new Span(1, 2)));
  }

  @Test
  void keywordIsReportedWithTheFieldThatHoldsIt() {
    Explanation explanation =
        explain(
            TestRules.selection("[ failed, error ]"),
            TestEvent.of("f", "x", "message", "login Failed"));

    assertThat(((Explanation.Matched) explanation).findings())
        .containsExactly(
            new Finding(
                "sel", "message", "keyword: failed", "login Failed", true, new Span(6, 12)));
  }

  @Test
  void matchOnAbsenceHasTheAbsentFieldAsItsFinding() {
    Explanation explanation = explain(TestRules.selection("{ f: null }"), TestEvent.lacking("f"));

    assertThat(((Explanation.Matched) explanation).findings())
        .containsExactly(new Finding("sel", "f", "f: null", null, true, null));
  }

  @Test
  void searchNamedTwiceIsToldOnce() {
    Rule rule = TestRules.detection("{ s: { f: a }, condition: s and (s or not s) }");

    assertThat(((Explanation.Matched) explain(rule, TestEvent.of("f", "a"))).findings()).hasSize(1);
  }

  @Test
  void findingsAreBounded() {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      values.append("v").append(i).append(", ");
    }
    Rule rule = TestRules.selection("{ f|contains|all: [ " + values + " ] }");

    assertThat(((Explanation.NotMatched) explain(rule, TestEvent.of("f", "x"))).reasons())
        .hasSize(50);
  }

  @Test
  void ruleOfAnotherSetIsRefused() {
    TestEvent event = TestEvent.of("f", "a");
    RuleSet set = RuleSet.compile(List.of(), event).ruleSet();

    assertThatIllegalArgumentException().isThrownBy(() -> set.explain(SUID, event));
  }
}
