package org.decnet.sigma.lint.header;

import java.util.List;
import org.decnet.sigma.Document;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Dates in the form with slashes that Sigma 2 gave up. */
record OldDate() implements Check.OfDocument {
  @Override
  public String id() {
    return "old-date";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Document document, Findings findings) {
    for (String key : List.of("date", "modified")) {
      if (document.metadata().get(key) instanceof String date && date.indexOf('/') > 0) {
        findings.add(
            document,
            key,
            "'" + date + "' has the form of before Sigma 2",
            "write " + date.replace('/', '-'));
      }
    }
  }
}
