package org.decnet.sigma.lint.detection;

import java.util.List;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Regular expressions that say no more than {@code contains} does. */
record RegexOfLiterals() implements ItemCheck {
  @Override
  public String id() {
    return "regex-of-literals";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    for (Test test : at.item().tests()) {
      if (test instanceof Test.Regex regex) {
        look(at, regex, findings);
      }
    }
  }

  private static void look(Located at, Test.Regex regex, Findings findings) {
    List<String> literals = RegexText.literals(regex.source());
    if (literals != null) {
      at.report(
          findings,
          "the regular expression '" + regex.source() + "' holds literal text only",
          "write it with 'contains" + (regex.ignoreCase() ? "'" : "|cased'"));
    }
  }
}
