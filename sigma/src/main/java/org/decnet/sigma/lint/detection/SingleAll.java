package org.decnet.sigma.lint.detection;

import org.decnet.sigma.ast.Search;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** The modifier {@code all} where there is nothing to choose from. */
record SingleAll() implements ItemCheck {
  @Override
  public String id() {
    return "single-all";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    if (at.item().quantifier() == Search.Quantifier.ALL && at.item().tests().size() == 1) {
      at.report(findings, "'all' has one value only", "remove 'all', or list the other values");
    }
  }
}
