package org.decnet.server.web.rules;

import java.util.List;
import org.decnet.engine.cases.RuleCase;

/**
 * An input with which a rule is tested.
 *
 * @param input what it is, in words: a command, or the fields of events
 * @param matches whether the rule must match it
 * @param vector whether the specification demands the case
 * @param cites statements that the match must rest on; empty if any will do
 */
public record RuleCaseRow(String input, boolean matches, boolean vector, List<String> cites) {
  /** Copies the list. */
  public RuleCaseRow {
    cites = List.copyOf(cites);
  }

  /** The row of a case. */
  static RuleCaseRow of(RuleCase ruleCase) {
    return new RuleCaseRow(
        ruleCase.label(), ruleCase.matches(), ruleCase.vector(), ruleCase.cites());
  }
}
