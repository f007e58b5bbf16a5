package org.decnet.sigma.lint.detection;

import org.decnet.sigma.Document;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Rules for which it is enough that an event holds what nearly every event holds. */
record OverBroad() implements Check.OfDocument {
  @Override
  public String id() {
    return "over-broad";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  @Override
  public void look(Document document, Findings findings) {
    if (!(document instanceof Rule rule)) {
      return;
    }
    for (Condition condition : rule.detection().conditions()) {
      Evidence evidence = Evidence.of(condition, rule.detection());
      // Without any positive test it is another check's business.
      if (evidence.isThin() && !evidence.reason().isEmpty()) {
        findings.add(
            rule,
            "detection.condition",
            "'" + evidence.reason() + "' may be all that a match rests on",
            "ask for something more telling beside it");
      }
    }
  }
}
