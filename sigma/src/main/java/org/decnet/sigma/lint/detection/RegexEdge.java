package org.decnet.sigma.lint.detection;

import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;

/** Regular expressions with {@code .*} at an end, though they are found anywhere in a value. */
record RegexEdge() implements ItemCheck {
  private static final String ANYTHING = ".*";

  @Override
  public String id() {
    return "regex-edge";
  }

  @Override
  public LintSeverity severity() {
    return LintSeverity.STYLE;
  }

  @Override
  public void look(Located at, Findings findings) {
    for (Test test : at.item().tests()) {
      if (test instanceof Test.Regex regex && hasIdleEdge(regex.source())) {
        at.report(
            findings,
            "'.*' at an end of '" + regex.source() + "' changes nothing",
            "remove it: a regular expression is found anywhere in the value");
      }
    }
  }

  private static boolean hasIdleEdge(String regex) {
    int last = regex.length() - ANYTHING.length();
    boolean ends = regex.endsWith(ANYTHING) && !RegexText.isEscaped(regex, last);
    return last > 0 && (regex.startsWith(ANYTHING) || ends);
  }
}
