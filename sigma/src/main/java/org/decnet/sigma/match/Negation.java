package org.decnet.sigma.match;

import org.decnet.sigma.EventView;

/** Holds when its operand does not. */
record Negation(Matcher operand) implements Matcher {
  @Override
  public boolean matches(EventView event) {
    return !operand.matches(event);
  }

  @Override
  public boolean possible() {
    return true;
  }

  @Override
  public long cost() {
    return operand.cost();
  }

  @Override
  public void explain(EventView event, Trace trace) {
    operand.explain(event, trace);
  }
}
