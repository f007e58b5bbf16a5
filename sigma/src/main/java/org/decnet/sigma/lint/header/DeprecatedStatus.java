package org.decnet.sigma.lint.header;

import org.decnet.sigma.Document;
import org.decnet.sigma.Status;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Rules that their authors no longer stand by. */
record DeprecatedStatus() implements Check.OfDocument {
  @Override
  public String id() {
    return "deprecated-status";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  @Override
  public void look(Document document, Findings findings) {
    Status status = document.status();
    if (status == Status.DEPRECATED || status == Status.UNSUPPORTED) {
      findings.add(
          document,
          "status",
          "the rule is " + status.word() + " and still loads",
          "remove it, or see whether 'related' names what took its place");
    }
  }
}
