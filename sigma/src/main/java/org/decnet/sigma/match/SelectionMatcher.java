package org.decnet.sigma.match;

import org.decnet.sigma.EventView;

/** A search of a rule under its name. */
record SelectionMatcher(String name, Matcher search) implements Matcher {
  @Override
  public boolean matches(EventView event) {
    return search.matches(event);
  }

  @Override
  public boolean possible() {
    return search.possible();
  }

  @Override
  public long cost() {
    return search.cost();
  }

  @Override
  public void explain(EventView event, Trace trace) {
    trace.enter(name);
    search.explain(event, trace);
  }
}
