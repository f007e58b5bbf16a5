package org.decnet.sigma.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.EventView;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;

/** What must hold for any rules and any event: a rule matches among others as it does alone. */
final class Agreement {
  private final RuleSet together;
  private final List<RuleSet> alone;

  /** Compiles the rules, as one set and each as a set of its own. */
  Agreement(List<Rule> rules, FieldCatalog fields) {
    this.together = RuleSet.compile(rules, fields).ruleSet();
    this.alone =
        together.rules().stream()
            .map(rule -> RuleSet.compile(List.of(rule), fields).ruleSet())
            .toList();
  }

  /** Fails for an event that a rule matches in one set only, or that its explanation denies. */
  void check(EventView event) {
    List<Rule> found = matching(together, event);
    for (int i = 0; i < alone.size(); i++) {
      Rule rule = together.rules().get(i);
      boolean matched = found.contains(rule);
      boolean explained = together.explain(rule, event) instanceof Explanation.Matched;
      boolean single = !matching(alone.get(i), event).isEmpty();
      if (matched != single || matched != explained) {
        String outcome =
            " together %s, alone %s, explained %s: ".formatted(matched, single, explained);
        throw new AssertionError(rule.title() + outcome + event + "\n" + rule.yaml());
      }
    }
  }

  private static List<Rule> matching(RuleSet rules, EventView event) {
    List<Rule> found = new ArrayList<>();
    rules.match(event, found::add);
    return found;
  }
}
