package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test;
import org.decnet.sigma.regex.LinearRegex;
import org.decnet.sigma.regex.RegexFlags;
import org.decnet.sigma.regex.RegexLimits;
import org.decnet.sigma.regex.RequiredLiterals;

/** Whether a regular expression is found in a value; linear in the value. */
public final class RegexMatcher implements ValueTest {
  /** Far above texts and numbers, so that these decide first. */
  private static final int COST = 1_000;

  private final LinearRegex regex;

  private RegexMatcher(LinearRegex regex) {
    this.regex = regex;
  }

  /**
   * Compiles an expression.
   *
   * @throws org.decnet.sigma.regex.RegexSyntaxException if it cannot run, or not within the limits
   */
  public static RegexMatcher compile(Test.Regex regex, RegexLimits limits) {
    return new RegexMatcher(LinearRegex.compile(regex.source(), flags(regex), limits));
  }

  /** An expression that {@link #compile} took before: it is built when the first value comes. */
  public static RegexMatcher known(Test.Regex regex) {
    return new RegexMatcher(LinearRegex.known(regex.source(), flags(regex)));
  }

  private static RegexFlags flags(Test.Regex regex) {
    return new RegexFlags(regex.ignoreCase(), regex.multiline(), regex.dotAll());
  }

  @Override
  public boolean holds(Object value) {
    return regex.find(ValueText.of(value));
  }

  @Override
  public long range(String text) {
    return regex.range(text);
  }

  /** Texts without which the expression is not found. */
  public RequiredLiterals required() {
    return regex.required();
  }

  @Override
  public int stepsPerCharacter() {
    return regex.cost();
  }

  @Override
  public int cost() {
    return COST + regex.weight();
  }
}
