package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Filtered;
import org.decnet.sigma.Filters;
import org.decnet.sigma.Rule;
import org.decnet.sigma.SigmaProblem;

/**
 * What events are held against: the rules about single events, less what filters take out.
 *
 * @param byRule each rule as it matches, by itself; known by identity
 * @param sigma the same in the order of the rules
 * @param filters the filters
 * @param problems filters that have no effect on some rule that they name
 */
record FilteredRules(
    IdentityHashMap<PackRule, Rule> byRule,
    List<Rule> sigma,
    List<Filter> filters,
    List<SigmaProblem> problems) {
  FilteredRules {
    sigma = List.copyOf(sigma);
    filters = List.copyOf(filters);
    problems = List.copyOf(problems);
  }

  static FilteredRules of(List<PackRule> rules, List<Filter> filters) {
    List<PackRule> detections = rules.stream().filter(rule -> !rule.isCorrelation()).toList();
    List<Rule> written = detections.stream().map(PackRule::requireDetection).toList();
    if (filters.isEmpty()) {
      return of(detections, written, filters, List.of());
    }
    Filtered filtered = Filters.apply(written, filters);
    return of(detections, filtered.rules(), filters, filtered.problems());
  }

  private static FilteredRules of(
      List<PackRule> rules, List<Rule> sigma, List<Filter> filters, List<SigmaProblem> problems) {
    IdentityHashMap<PackRule, Rule> byRule = new IdentityHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      byRule.put(rules.get(i), sigma.get(i));
    }
    return new FilteredRules(byRule, sigma, filters, problems);
  }

  /** Other rules and filters; under the same filters, a rule that stays is matched by the same. */
  FilteredRules with(List<PackRule> rules, List<Filter> changed) {
    FilteredRules anew = of(rules, changed);
    if (changed.isEmpty() || !changed.equals(filters)) {
      return anew;
    }
    List<PackRule> detections = rules.stream().filter(rule -> !rule.isCorrelation()).toList();
    List<Rule> kept = new ArrayList<>();
    for (int i = 0; i < detections.size(); i++) {
      kept.add(byRule.getOrDefault(detections.get(i), anew.sigma().get(i)));
    }
    return of(detections, kept, changed, anew.problems());
  }
}
