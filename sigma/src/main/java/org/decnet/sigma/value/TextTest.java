package org.decnet.sigma.value;

import org.decnet.sigma.ast.TextPattern;

/** Whether a value's text fits a pattern. */
final class TextTest implements ValueTest {
  private final WildcardMatcher matcher;
  private final long requiredPairs;
  private final int cost;

  TextTest(TextPattern pattern, boolean cased) {
    this.matcher = new WildcardMatcher(pattern, cased);
    this.requiredPairs = Sketch.ofPattern(pattern);
    this.cost = 2 + pattern.length() / 8;
  }

  @Override
  public boolean holds(Object value) {
    return matcher.locate(ValueText.of(value)) != Range.NONE;
  }

  @Override
  public long range(String text) {
    return matcher.locate(text);
  }

  @Override
  public long requiredPairs() {
    return requiredPairs;
  }

  @Override
  public int stepsPerCharacter() {
    return matcher.stepsPerCharacter();
  }

  @Override
  public int cost() {
    return cost;
  }
}
