package org.decnet.testkit.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.decnet.sigma.Compiled;
import org.decnet.sigma.EventView;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Finding;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;

/** Rules and events compared in rounds, each with its own random numbers, and what came out. */
final class Comparison {
  private static final int RULES = 60;
  private static final MapFields FIELDS =
      new MapFields(
          RandomRules.FIELDS.subList(0, RandomRules.FIELDS.size() - 1), List.of("f", "g"));

  private final NaiveInterpreter naive = new NaiveInterpreter(FIELDS.keywordFields());
  private long pairs;
  private long matching;
  private long parsed;
  private long refused;

  /** Compares many rules, compiled together and alone, on events made for each of them. */
  void round(long seed) {
    Random random = new Random(seed);
    List<Rule> rules = rules(random);
    Compiled compiled = RuleSet.compile(rules, FIELDS);
    assertThat(compiled.problems()).noneMatch(problem -> problem.isError());
    List<RuleSet> alone =
        rules.stream().map(rule -> RuleSet.compile(List.of(rule), FIELDS).ruleSet()).toList();
    RandomEvents events = new RandomEvents(random);
    for (int i = 0; i < rules.size(); i++) {
      Map<String, Object> event = events.near(rules.get(i));
      String where = "seed " + seed + ", event " + event;
      compareAll(where, rules, compiled.ruleSet(), event);
      compareAlone(where, rules.get(i), alone.get(i), event);
    }
  }

  private List<Rule> rules(Random random) {
    RandomRules source = new RandomRules(random);
    List<Rule> rules = new ArrayList<>();
    while (rules.size() < RULES) {
      ParseResult result = new RuleParser().parse("random.yml", source.next());
      if (result.rejected()) {
        refused++;
      } else {
        parsed++;
        rules.addAll(result.rules());
      }
    }
    return rules;
  }

  private void compareAll(
      String where, List<Rule> rules, RuleSet compiled, Map<String, Object> event) {
    Set<Integer> found = new HashSet<>();
    EventView view = FIELDS.view(event);
    compiled.match(view, rule -> found.add(System.identityHashCode(rule)));
    for (Rule rule : rules) {
      boolean expected = naive.matches(rule, event);
      boolean actual = found.contains(System.identityHashCode(rule));
      if (actual != expected) {
        throw new AssertionError(
            where + "\n" + rule.yaml() + "compiled in company: " + actual + ", naive: " + expected);
      }
      pairs++;
      matching += expected ? 1 : 0;
      checkExplanation(where, rule, compiled.explain(rule, view), expected);
    }
  }

  private void compareAlone(String where, Rule rule, RuleSet compiled, Map<String, Object> event) {
    List<Rule> found = new ArrayList<>();
    compiled.match(FIELDS.view(event), found::add);
    boolean expected = naive.matches(rule, event);
    assertThat(!found.isEmpty()).as("%s%n%salone", where, rule.yaml()).isEqualTo(expected);
    pairs++;
  }

  private static void checkExplanation(
      String where, Rule rule, Explanation explanation, boolean expected) {
    boolean explained = explanation instanceof Explanation.Matched;
    assertThat(explained).as("%s%n%sexplained", where, rule.yaml()).isEqualTo(expected);
    if (explanation instanceof Explanation.Matched matched) {
      for (Finding finding : matched.findings()) {
        checkSpan(where, rule, finding);
      }
    }
  }

  private static void checkSpan(String where, Rule rule, Finding finding) {
    if (finding.span() == null) {
      return;
    }
    int length = finding.value() == null ? -1 : finding.value().length();
    boolean inside =
        finding.span().start() >= 0
            && finding.span().start() <= finding.span().end()
            && finding.span().end() <= length;
    assertThat(inside).as("%s%n%s%s", where, rule.yaml(), finding).isTrue();
  }

  long pairs() {
    return pairs;
  }

  double shareMatching() {
    return (double) matching / pairs;
  }

  double shareRefused() {
    return (double) refused / (parsed + refused);
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%d pairs, %.1f %% match, %d rules, %.1f %% of the texts refused",
        pairs,
        100 * shareMatching(),
        parsed,
        100 * shareRefused());
  }
}
