package org.decnet.sigma.lint.detection;

import java.util.HashSet;
import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;
import org.jspecify.annotations.Nullable;

/** Values all of which begin or end with {@code *} where a modifier would say it once. */
record WildcardForModifier() implements ItemCheck {
  @Override
  public String id() {
    return "wildcard-for-modifier";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    Set<Modifier> others = at.modifiers();
    others.removeAll(Set.of(Modifier.ALL, Modifier.NEQ, Modifier.CASED, Modifier.WINDASH));
    if (at.item().field() == null || !others.isEmpty()) {
      return;
    }
    Set<String> modifiers = new HashSet<>();
    at.item().tests().forEach(test -> modifiers.add(modifier(test)));
    String modifier = modifiers.size() == 1 ? modifiers.iterator().next() : "";
    if (!modifier.isEmpty()) {
      at.report(
          findings,
          "'*' stands where a modifier could",
          "write '" + modifier + "' and the values without '*'");
    }
  }

  /** The modifier that would do; empty if none would. */
  private static String modifier(Test test) {
    @Nullable Shape shape = Shape.of(test);
    if (shape == null || shape.isWhole()) {
      return "";
    }
    return shape.open() && shape.ongoing() ? "contains" : shape.open() ? "endswith" : "startswith";
  }
}
