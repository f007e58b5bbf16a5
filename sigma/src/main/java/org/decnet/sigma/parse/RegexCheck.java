package org.decnet.sigma.parse;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.parse.ValueCheck.Flaw;
import org.decnet.sigma.value.RegexMatcher;

/**
 * Checks that a regular expression is one that a linear-time engine can run, and how large it is.
 */
final class RegexCheck {
  private final Limits limits;

  RegexCheck(Limits limits) {
    this.limits = limits;
  }

  List<Flaw> flawsOf(Test.Regex regex) {
    String source = regex.source();
    if (source.length() > limits.regexLength()) {
      return List.of(
          new Flaw(
              0,
              "regular expression of "
                  + source.length()
                  + " characters, more than "
                  + limits.regexLength()));
    }
    RegexScanner scanner = new RegexScanner(source, limits.depth());
    long size = scanner.scan();
    if (!scanner.flaws().isEmpty()) {
      return scanner.flaws();
    }
    if (size > limits.regexSize()) {
      return List.of(
          new Flaw(
              0,
              "regular expression of "
                  + size
                  + " steps once its repetitions are written"
                  + " out, more than "
                  + limits.regexSize()));
    }
    return compile(regex);
  }

  private static List<Flaw> compile(Test.Regex regex) {
    List<Flaw> flaws = new ArrayList<>();
    try {
      RegexMatcher.compile(regex);
    } catch (PatternSyntaxException e) {
      String part = e.getPattern() == null ? "" : e.getPattern();
      int offset = Math.max(0, regex.source().indexOf(part));
      flaws.add(
          new Flaw(
              offset,
              "regular expression: " + e.getDescription() + " at offset " + offset + ": " + part));
    }
    return flaws;
  }
}
