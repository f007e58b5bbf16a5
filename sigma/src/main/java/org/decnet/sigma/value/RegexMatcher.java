package org.decnet.sigma.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.decnet.sigma.ast.Test;

/** Whether a regular expression is found in a value; RE2J keeps that linear in the value. */
public final class RegexMatcher implements ValueTest {
  /** Far above texts and numbers, so that these decide first. */
  private static final int COST = 1_000;

  private final Pattern pattern;

  RegexMatcher(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws com.google.re2j.PatternSyntaxException if RE2J cannot run it
   */
  public static RegexMatcher compile(Test.Regex regex) {
    int flags = regex.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
    flags |= regex.multiline() ? Pattern.MULTILINE : 0;
    flags |= regex.dotAll() ? Pattern.DOTALL : 0;
    return new RegexMatcher(Pattern.compile(regex.source(), flags));
  }

  @Override
  public boolean holds(Object value) {
    return pattern.matcher(ValueText.of(value)).find();
  }

  @Override
  public long range(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Range.of(matcher.start(), matcher.end()) : Range.NONE;
  }

  @Override
  public int stepsPerCharacter() {
    return pattern.programSize();
  }

  @Override
  public int cost() {
    return COST + pattern.programSize();
  }
}
