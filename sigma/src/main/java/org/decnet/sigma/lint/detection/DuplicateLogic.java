package org.decnet.sigma.lint.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Document;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Rules that look for the same in the same logs. */
record DuplicateLogic() implements Check.OfCollection {
  @Override
  public String id() {
    return "duplicate-logic";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  /** What makes two rules one. */
  private record Logic(Logsource logsource, String meaning) {}

  @Override
  public void look(List<Document> documents, Findings findings) {
    Map<Logic, Rule> seen = new HashMap<>();
    for (Document document : documents) {
      if (document instanceof Rule rule) {
        Logic logic = new Logic(rule.logsource(), Meaning.of(rule.detection()));
        Rule first = seen.putIfAbsent(logic, rule);
        if (first != null) {
          findings.add(
              rule,
              "detection",
              first.path() + " ('" + first.title() + "') looks for the same in the same logs",
              "keep one of them");
        }
      }
    }
  }
}
