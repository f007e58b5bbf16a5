package org.decnet.sigma.match;

import java.util.Arrays;
import java.util.List;
import org.decnet.sigma.EventView;

/** Holds when at least so many of the parts hold. */
final class Threshold implements Matcher {
  private final int count;
  private final Matcher[] parts;

  Threshold(int count, List<Matcher> parts) {
    this.count = count;
    this.parts = parts.toArray(Matcher[]::new);
  }

  @Override
  public boolean matches(EventView event) {
    int needed = count;
    for (int i = 0; i < parts.length && needed > 0 && needed <= parts.length - i; i++) {
      needed -= parts[i].matches(event) ? 1 : 0;
    }
    return needed == 0;
  }

  @Override
  public boolean possible() {
    return Arrays.stream(parts).filter(Matcher::possible).count() >= count;
  }

  @Override
  public long cost() {
    return Arrays.stream(parts).mapToLong(Matcher::cost).sum();
  }

  @Override
  public void explain(EventView event, Trace trace) {
    boolean outcome = matches(event);
    for (Matcher part : parts) {
      if (part.matches(event) == outcome) {
        part.explain(event, trace);
      }
    }
  }
}
