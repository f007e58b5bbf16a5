package org.decnet.sigma.parse;

import java.util.List;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.parse.ValueCheck.Flaw;
import org.decnet.sigma.regex.RegexLimits;
import org.decnet.sigma.regex.RegexSyntaxException;
import org.decnet.sigma.value.RegexMatcher;

/** Checks that a regular expression can run in linear time, and within the limits. */
final class RegexCheck {
  private final RegexLimits limits;

  RegexCheck(Limits limits) {
    this.limits = new RegexLimits(limits.regexLength(), limits.regexSize(), limits.depth());
  }

  List<Flaw> flawsOf(Test.Regex regex) {
    try {
      RegexMatcher.compile(regex, limits);
      return List.of();
    } catch (RegexSyntaxException e) {
      return List.of(new Flaw(e.offset(), "regular expression: " + e.getMessage()));
    }
  }
}
