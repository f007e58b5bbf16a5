package org.decnet.engine.cases;

import java.util.List;
import org.decnet.model.tag.RuleId;

/**
 * The cases of one rule.
 *
 * @param rule the rule
 * @param emits what the rule must claim, as {@code TA0007 T1083 0.85}; empty if not stated
 * @param cases inputs in the order of the file, the vectors of the specification first
 */
public record RuleCases(RuleId rule, List<String> emits, List<RuleCase> cases) {
  /** Copies the lists. */
  public RuleCases {
    emits = List.copyOf(emits);
    cases = List.copyOf(cases);
  }
}
