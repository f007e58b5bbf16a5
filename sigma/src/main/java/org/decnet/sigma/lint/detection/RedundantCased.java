package org.decnet.sigma.lint.detection;

import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** The modifier {@code cased} on values in Base64, where case always counts. */
record RedundantCased() implements ItemCheck {
  @Override
  public String id() {
    return "redundant-cased";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    Set<Modifier> modifiers = at.modifiers();
    boolean encoded =
        modifiers.contains(Modifier.BASE64) || modifiers.contains(Modifier.BASE64OFFSET);
    if (encoded && modifiers.contains(Modifier.CASED)) {
      at.report(findings, "in Base64 case counts anyway", "remove 'cased'");
    }
  }
}
