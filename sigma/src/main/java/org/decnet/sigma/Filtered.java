package org.decnet.sigma;

import java.util.List;

/**
 * Rules with the filters that are meant for them.
 *
 * @param rules the rules in their order, those without a filter as they were
 * @param problems filters that could not be added to a rule that they name
 */
public record Filtered(List<Rule> rules, List<SigmaProblem> problems) {
  /** Copies both lists. */
  public Filtered {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }
}
