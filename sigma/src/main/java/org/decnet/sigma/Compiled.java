package org.decnet.sigma;

import java.util.List;

/**
 * A compiled rule set and what the compiler has to say about its rules.
 *
 * @param ruleSet the rules that compiled
 * @param problems errors (the rule is left out of the set) and warnings, such as a field that the
 *     event kind does not have
 */
public record Compiled(RuleSet ruleSet, List<SigmaProblem> problems) {
  /** Copies the list. */
  public Compiled {
    problems = List.copyOf(problems);
  }
}
