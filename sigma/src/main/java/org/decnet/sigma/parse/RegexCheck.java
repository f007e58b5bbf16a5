package org.decnet.sigma.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.parse.ValueCheck.Flaw;
import org.decnet.sigma.regex.RegexLimits;
import org.decnet.sigma.regex.RegexSyntaxException;
import org.decnet.sigma.value.RegexMatcher;

/**
 * Checks that the regular expressions of a file can run in linear time, and within the limits.
 * Compiling them is a good part of reading a rule, so each is compiled once.
 */
final class RegexCheck {
  private final RegexLimits limits;
  private final boolean known;

  /** By expression that can run, what a character costs it. */
  private final Map<Test.Regex, Integer> steps = new HashMap<>();

  /**
   * A check for one file.
   *
   * @param known whether the file passed before; then nothing is compiled and nothing costs
   */
  RegexCheck(Limits limits, boolean known) {
    this.known = known;
    this.limits = new RegexLimits(limits.regexLength(), limits.regexSize(), limits.depth());
  }

  List<Flaw> flawsOf(Test.Regex regex) {
    if (known || steps.containsKey(regex)) {
      return List.of();
    }
    try {
      steps.put(regex, RegexMatcher.compile(regex, limits).stepsPerCharacter());
      return List.of();
    } catch (RegexSyntaxException e) {
      return List.of(new Flaw(e.offset(), "regular expression: " + e.getMessage()));
    }
  }

  /** Steps that one character costs an expression in which no flaw was found. */
  int stepsPerCharacter(Test.Regex regex) {
    if (known) {
      return 0;
    }
    Integer checked = steps.get(regex);
    if (checked == null) {
      throw new IllegalArgumentException("not checked: " + regex.source());
    }
    return checked;
  }
}
