package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Shortcuts from YAML text to rules and matches. */
final class TestRules {
  private TestRules() {}

  /** A rule with one search, given as flow YAML, and the condition {@code sel}. */
  static Rule selection(String search) {
    return detection("{ sel: " + search + ", condition: sel }");
  }

  /** A rule with a detection given as YAML in one line. */
  static Rule detection(String detection) {
    return parse("title: Test\nlogsource: { category: test }\ndetection: " + detection + "\n");
  }

  static Rule parse(String yaml) {
    ParseResult result = new RuleParser().parse("test.yml", yaml);
    assertThat(result.problems().stream().filter(SigmaProblem::isError)).isEmpty();
    assertThat(result.rules()).hasSize(1);
    return result.rules().get(0);
  }

  static List<SigmaProblem> problemsOf(String yaml) {
    return new RuleParser().parse("test.yml", yaml).problems();
  }

  static List<String> messagesOfSelection(String search) {
    return problemsOf(
            "title: Test\nlogsource: { category: test }\ndetection: { sel: "
                + search
                + ", condition: sel }\n")
        .stream()
        .map(SigmaProblem::message)
        .toList();
  }

  static boolean matches(Rule rule, TestEvent event) {
    List<Rule> found = new ArrayList<>();
    Compiled compiled = RuleSet.compile(List.of(rule), event);
    compiled.ruleSet().match(event, found::add);
    boolean explained = compiled.ruleSet().explain(rule, event) instanceof Explanation.Matched;
    // Checked here so that every semantics test is a test of the explanation too.
    assertThat(explained).isEqualTo(!found.isEmpty());
    return !found.isEmpty();
  }

  /** Whether {@code { f<modifiers>: value }} matches an event whose field f has a value. */
  static boolean fieldMatches(String key, String yamlValue, Object value) {
    return matches(selection("{ '" + key + "': " + yamlValue + " }"), TestEvent.of("f", value));
  }
}
