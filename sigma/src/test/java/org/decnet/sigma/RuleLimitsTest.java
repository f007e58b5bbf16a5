package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLimitsTest {
  private static final String HEAD = "title: T\nlogsource: { category: a }\n";

  private static final Limits SMALL = new Limits(2_000, 3, 200, 6, 5, 20, 60, 30, 50, 12);

  private static List<String> messages(String yaml) {
    return new RuleParser(SMALL)
        .parse("t.yml", yaml).problems().stream()
            .filter(SigmaProblem::isError)
            .map(SigmaProblem::message)
            .toList();
  }

  private static List<String> messagesOf(String search, String condition) {
    return messages(HEAD + "detection: { s: " + search + ", condition: " + condition + " }\n");
  }

  @Test
  void smallRuleIsWithinAllLimits() {
    assertThat(messagesOf("{ f: [ a, b ] }", "s")).isEmpty();
  }

  @Test
  void longFile() {
    assertThat(messages(HEAD + "#" + "x".repeat(2_000)))
        .containsExactly("the file has 2037 characters, more than 2000");
  }

  @Test
  void manyDocuments() {
    assertThat(messages("---\na: b\n".repeat(4)))
        .containsExactly("the file has more than 3 documents");
  }

  @Test
  void manyNodes() {
    assertThat(messages("a: [" + "1,".repeat(250) + "]"))
        .containsExactly("more than 200 YAML nodes");
  }

  @Test
  void aliasesCountAsWhatTheyStandFor() {
    String bomb =
        """
        a: &a [ 1, 1, 1, 1, 1, 1, 1, 1 ]
        b: &b [ *a, *a, *a, *a, *a, *a, *a, *a ]
        c: [ *b, *b, *b, *b, *b, *b, *b, *b ]
        """;

    assertThat(messages(bomb)).containsExactly("more than 200 YAML nodes");
  }

  @Test
  void deepNodes() {
    assertThat(messages("a: [[[[[[[[1]]]]]]]]")).containsExactly("nested deeper than 6 levels");
    assertThat(messages("a: " + "[".repeat(900) + "]".repeat(900)))
        .singleElement()
        .asString()
        .startsWith("not valid YAML: ");
  }

  @Test
  void manyValues() {
    assertThat(messagesOf("{ f: [ a, b, c, d, e, f ] }", "s"))
        .containsExactly("6 values, more than 5");
    assertThat(messagesOf("[ a, b, c, d, e, f ]", "s")).containsExactly("6 values, more than 5");
  }

  @Test
  void longValue() {
    assertThat(messagesOf("{ f: " + "a".repeat(21) + " }", "s"))
        .containsExactly("21 characters, more than 20");
  }

  @Test
  void longCondition() {
    assertThat(messagesOf("{ f: a }", "s or s" + " or s".repeat(12)))
        .containsExactly("more than 60 characters");
  }

  @Test
  void deepCondition() {
    assertThat(messagesOf("{ f: a }", "((((((((s))))))))"))
        .containsExactly("nested deeper than 6 levels");
    assertThat(messagesOf("{ f: a }", "not ".repeat(8) + "s"))
        .containsExactly("nested deeper than 6 levels");
  }

  @Test
  void manyTestsForOneEvent() {
    assertThat(messagesOf("{ f: [ a, b, c, d ] }", "s or s or s or s"))
        .containsExactly("one event would cost 16 tests, more than 12");
  }

  @Test
  void longRegex() {
    Limits limits = new Limits(2_000, 3, 200, 6, 5, 500, 60, 30, 50, 12);
    String yaml = HEAD + "detection: { s: { f|re: " + "a".repeat(31) + " }, condition: s }";

    assertThat(new RuleParser(limits).parse("t.yml", yaml).problems())
        .extracting(SigmaProblem::message)
        .containsExactly("regular expression: 31 characters, more than 30");
  }

  @Test
  void stretchesWithQuestionMarksAreBounded() {
    String longStretch = "?" + "a".repeat(256);

    assertThat(TestRules.messagesOfSelection("{ f: '*" + longStretch + "*' }"))
        .containsExactly("more than 256 characters with '?' between two '*'");
    assertThat(TestRules.messagesOfSelection("{ f: '*?*" + "a".repeat(256) + "*' }")).isEmpty();
  }

  @Test
  void problemsOfOneFileAreBounded() {
    String yaml = HEAD + "detection:\n  condition: s\n  s:\n";
    StringBuilder text = new StringBuilder(yaml);
    for (int i = 0; i < 1_000; i++) {
      text.append("    f").append(i).append("|no: x\n");
    }

    assertThat(TestRules.problemsOf(text.toString())).hasSize(200);
  }
}
