package org.decnet.sigma;

import java.util.List;

/**
 * What came out of one rule file.
 *
 * @param rules the rules in file order; empty if any problem is an error, because a file loads
 *     whole or not at all
 * @param problems errors and warnings, in file order
 */
public record ParseResult(List<Rule> rules, List<SigmaProblem> problems) {
  /** Copies both lists. */
  public ParseResult {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** Whether the file was rejected. */
  public boolean rejected() {
    return problems.stream().anyMatch(SigmaProblem::isError);
  }
}
