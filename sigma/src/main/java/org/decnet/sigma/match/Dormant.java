package org.decnet.sigma.match;

import java.util.Collection;
import java.util.List;
import org.decnet.sigma.EventView;
import org.decnet.sigma.value.Range;

/**
 * Never holds: a rule with placeholders that have no values. What it asks for is not known, so
 * nothing may rest on any part of it, not even on a test under {@code not} that fails.
 */
final class Dormant implements Matcher {
  private final List<String> placeholders;

  Dormant(Collection<String> placeholders) {
    this.placeholders = List.copyOf(placeholders);
  }

  @Override
  public boolean matches(EventView event) {
    return false;
  }

  @Override
  public boolean possible() {
    return false;
  }

  @Override
  public long cost() {
    return 0;
  }

  @Override
  public void explain(EventView event, Trace trace) {
    trace.enter("placeholders");
    for (String name : placeholders) {
      trace.add("the configuration", "a value of %" + name + "%", null, false, Range.NONE);
    }
  }
}
