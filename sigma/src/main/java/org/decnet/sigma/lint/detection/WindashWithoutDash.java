package org.decnet.sigma.lint.detection;

import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** The modifier {@code windash} on values none of which begins an option. */
record WindashWithoutDash() implements ItemCheck {
  @Override
  public String id() {
    return "windash-without-dash";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.WARNING;
  }

  @Override
  public void look(Located at, Findings findings) {
    if (at.modifiers().contains(Modifier.WINDASH)
        && at.item().tests().stream().noneMatch(WindashWithoutDash::hasAnyDash)) {
      at.report(
          findings,
          "'windash' changes none of the values: no dash or slash begins an option",
          "remove 'windash', or write the option with its dash");
    }
  }

  private static boolean hasAnyDash(Test test) {
    if (!(test instanceof Test.Text text)) {
      // Encoded after windash: what became of a dash cannot be seen any more.
      return true;
    }
    TextPattern pattern = text.pattern();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.element(i) == TextPattern.ANY_DASH) {
        return true;
      }
    }
    return false;
  }
}
