package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;
import org.jspecify.annotations.Nullable;

/** From the YAML of a detection to what it says about events, and about itself. */
final class SpecRules {
  static final String HEAD = "title: T\nlogsource: { category: a }\ndetection:\n";

  private SpecRules() {}

  static ParseResult parse(String yaml) {
    return parse(yaml, Placeholders.NONE);
  }

  static ParseResult parse(String yaml, Placeholders placeholders) {
    return new RuleParser(placeholders).parse("t.yml", yaml);
  }

  /** The rule with a detection, whose lines are indented by two. */
  static Rule rule(String detection) {
    return only(parse(HEAD + detection.indent(2)));
  }

  static Rule only(ParseResult result) {
    assertThat(result.problems().stream().filter(SigmaProblem::isError)).isEmpty();
    assertThat(result.rules()).hasSize(1);
    return result.rules().get(0);
  }

  /** Whether an event with these fields matches the search, a flow map or list, alone. */
  static boolean finds(String search, @Nullable Object... namesAndValues) {
    String detection = "sel: " + search + "\ncondition: sel";
    return matches(rule(detection), SpecEvent.of(namesAndValues));
  }

  static boolean matches(Rule rule, SpecEvent event) {
    List<Rule> found = new ArrayList<>();
    RuleSet set = RuleSet.compile(List.of(rule), event).ruleSet();
    set.match(event, found::add);
    // Every test of a match is a test of its explanation too.
    assertThat(set.explain(rule, event) instanceof Explanation.Matched).isEqualTo(!found.isEmpty());
    return !found.isEmpty();
  }

  /** What is said about a search: {@code line:column severity message}. */
  static List<String> problems(String search) {
    return problemsOf(HEAD + "  sel: " + search + "\n  condition: sel\n");
  }

  static List<String> problemsOf(String yaml) {
    return texts(parse(yaml));
  }

  static List<String> texts(ParseResult result) {
    List<String> texts = new ArrayList<>();
    for (SigmaProblem p : result.problems()) {
      texts.add(p.line() + ":" + p.column() + " " + p.severity().word() + " " + p.message());
    }
    return texts;
  }
}
