package org.decnet.sigma.value;

/** Whether the event has a field at all. */
record PresenceTest(boolean expected) implements ValueTest {
  @Override
  public boolean holds(Object value) {
    return expected;
  }

  @Override
  public boolean holdsForAbsent() {
    return !expected;
  }

  @Override
  public int cost() {
    return 1;
  }
}
