package org.decnet.sigma.lint.detection;

import java.util.List;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.lint.check.Findings;
import org.decnet.sigma.lint.check.LintSeverity;
import org.decnet.sigma.regex.LinearRegex;
import org.decnet.sigma.regex.RegexFlags;
import org.decnet.sigma.regex.RegexLimits;
import org.decnet.sigma.regex.RegexSyntaxException;
import org.jspecify.annotations.Nullable;

/** Regular expressions that say no more than {@code contains} does. */
record RegexOfLiterals() implements ItemCheck {
  /** Literals that an alternative may stand for. */
  private static final int MOST_FOR_EACH = 2;

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
    LinearRegex compiled = compiled(regex);
    if (compiled != null && isSpelledOut(regex, compiled.asLiterals().orElse(List.of()))) {
      at.report(
          findings,
          "the regular expression '" + regex.source() + "' holds literal text only",
          "write it with 'contains" + (compiled.ignoresCase() ? "'" : "|cased'"));
    }
  }

  /** Null for an expression that cannot run: that is not for this check to say. */
  private static @Nullable LinearRegex compiled(Test.Regex regex) {
    RegexFlags flags = new RegexFlags(regex.ignoreCase(), regex.multiline(), regex.dotAll());
    try {
      return LinearRegex.compile(regex.source(), flags, RegexLimits.NONE);
    } catch (RegexSyntaxException e) {
      return null;
    }
  }

  /** A class of characters in the midst of a text is better off as a class than as many texts. */
  private static boolean isSpelledOut(Test.Regex regex, List<String> literals) {
    long alternatives = 1 + regex.source().chars().filter(c -> c == '|').count();
    return !literals.isEmpty()
        && literals.size() <= MOST_FOR_EACH * alternatives
        && literals.stream().noneMatch(String::isEmpty);
  }
}
