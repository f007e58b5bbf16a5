package org.decnet.testkit.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.decnet.sigma.Compiled;
import org.decnet.sigma.EventView;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Filters;
import org.decnet.sigma.Finding;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;

/** Rules and events compared in rounds, each with its own random numbers, and what came out. */
final class Comparison {
  private static final int RULES = 60;
  private static final Set<Integer> DOUBTFUL =
      Set.of((int) 'ı', (int) 'İ', (int) 'ſ', (int) '\u212a');

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
    List<Rule> filters = rules(random);
    List<Rule> filtered = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      filtered.add(filtered(rules.get(i), filters.get(i)));
    }
    RuleSet compiledFiltered = RuleSet.compile(filtered, FIELDS).ruleSet();
    RandomEvents events = new RandomEvents(random);
    for (int i = 0; i < rules.size(); i++) {
      Map<String, Object> event = events.near(rules.get(i));
      String where = "seed " + seed + ", event " + event;
      compareAll(where, rules, compiled.ruleSet(), event);
      compareAlone(where, rules.get(i), alone.get(i), event);
      compareFiltered(where, rules, filters, filtered, compiledFiltered, event);
    }
  }

  /** The rule with a filter that takes out what another rule detects. */
  private static Rule filtered(Rule rule, Rule unwanted) {
    Filter filter =
        new Filter(unwanted.header(), rule.logsource(), List.of(), unwanted.detection());
    return Filters.apply(List.of(rule), List.of(filter)).rules().get(0);
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
    Set<Rule> found = Collections.newSetFromMap(new IdentityHashMap<>());
    EventView view = FIELDS.view(event);
    compiled.match(view, found::add);
    for (Rule rule : rules) {
      if (isDoubtful(rule, event)) {
        continue;
      }
      boolean expected = naive.matches(rule, event);
      boolean actual = found.contains(rule);
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
    if (isDoubtful(rule, event)) {
      return;
    }
    compiled.match(FIELDS.view(event), found::add);
    boolean expected = naive.matches(rule, event);
    assertThat(!found.isEmpty()).as("%s%n%salone", where, rule.yaml()).isEqualTo(expected);
    pairs++;
  }

  /**
   * Whether it is open what the rule means for the event: engines for regular expressions agree on
   * nearly everything, but not on the case of these letters.
   */
  private static boolean isDoubtful(Rule rule, Map<String, Object> event) {
    return rule.yaml().contains("|re|i") && event.toString().chars().anyMatch(DOUBTFUL::contains);
  }

  private void compareFiltered(
      String where,
      List<Rule> rules,
      List<Rule> filters,
      List<Rule> filtered,
      RuleSet compiled,
      Map<String, Object> event) {
    Set<Rule> found = Collections.newSetFromMap(new IdentityHashMap<>());
    compiled.match(FIELDS.view(event), found::add);
    for (int i = 0; i < rules.size(); i++) {
      if (isDoubtful(rules.get(i), event) || isDoubtful(filters.get(i), event)) {
        continue;
      }
      boolean expected =
          naive.matches(rules.get(i), event) && !naive.matches(filters.get(i), event);
      if (found.contains(filtered.get(i)) != expected) {
        String text = rules.get(i).yaml() + "filtered by\n" + filters.get(i).yaml();
        throw new AssertionError(where + "\n" + text + "filtered, naive: " + expected);
      }
      pairs++;
      matching += expected ? 1 : 0;
    }
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
