package org.decnet.sigma.value;

/** Never holds: stands for a test of which it is not known what it asks for. */
record NoTest() implements ValueTest {
  @Override
  public boolean holds(Object value) {
    return false;
  }

  @Override
  public int cost() {
    return 0;
  }
}
