package org.decnet.sigma.lint.detection;

import java.util.List;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;
import org.jspecify.annotations.Nullable;

/** Values that another value of the same item makes superfluous. */
record RedundantValue() implements ItemCheck {
  /** Each value is compared with each, so their number is bounded. */
  private static final int MOST_VALUES = 400;

  @Override
  public String id() {
    return "redundant-value";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    List<Test> tests = at.item().tests();
    if (tests.size() > MOST_VALUES) {
      return;
    }
    boolean every = at.item().quantifier() == Search.Quantifier.ALL;
    List<@Nullable Shape> shapes = tests.stream().<@Nullable Shape>map(Shape::of).toList();
    for (int i = 0; i < tests.size(); i++) {
      int other = reason(i, shapes, every);
      if (other >= 0) {
        at.report(
            findings,
            "'" + tests.get(i).source() + "' adds nothing to '" + tests.get(other).source() + "'",
            "remove it");
      }
    }
  }

  /** The value because of which a value is superfluous; of two equal ones the first stays. */
  private static int reason(int index, List<@Nullable Shape> shapes, boolean every) {
    Shape own = shapes.get(index);
    for (int i = 0; own != null && i < shapes.size(); i++) {
      Shape other = shapes.get(i);
      if (other == null || i == index || (own.equals(other) && i > index)) {
        continue;
      }
      // One value must hold: the wider one decides. All must hold: the narrower one does.
      if (every ? own.includes(other) : other.includes(own)) {
        return i;
      }
    }
    return -1;
  }
}
