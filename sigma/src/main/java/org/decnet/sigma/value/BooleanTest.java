package org.decnet.sigma.value;

/** Whether a value is true or false, or the text of it. */
record BooleanTest(boolean expected) implements ValueTest {
  @Override
  public boolean holds(Object value) {
    return value instanceof Boolean actual
        ? actual == expected
        : Boolean.toString(expected).equalsIgnoreCase(ValueText.of(value));
  }

  @Override
  public int cost() {
    return 1;
  }
}
