package org.decnet.sigma.lint.detection;

import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** A {@code *} at an end of a value where the modifier lets anything stand already. */
record RedundantWildcard() implements ItemCheck {
  @Override
  public String id() {
    return "redundant-wildcard";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    Set<Modifier> modifiers = at.modifiers();
    boolean anywhere = modifiers.contains(Modifier.CONTAINS);
    boolean before = anywhere || modifiers.contains(Modifier.ENDSWITH);
    boolean after = anywhere || modifiers.contains(Modifier.STARTSWITH);
    for (Test test : at.item().tests()) {
      if (test instanceof Test.Text text && hasIdleStar(text.source(), before, after)) {
        at.report(
            findings,
            "'*' at an end of '" + text.source() + "' changes nothing",
            "remove it: the modifier lets anything stand there");
      }
    }
  }

  private static boolean hasIdleStar(String source, boolean before, boolean after) {
    boolean ends = source.endsWith("*") && !RegexText.isEscaped(source, source.length() - 1);
    return (before && source.startsWith("*")) || (after && ends);
  }
}
