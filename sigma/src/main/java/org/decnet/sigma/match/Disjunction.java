package org.decnet.sigma.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.decnet.sigma.EventView;

/** Holds when one part holds. */
final class Disjunction implements Matcher {
  private final Matcher[] parts;
  private final Matcher[] cheapestFirst;

  Disjunction(List<Matcher> parts) {
    this.parts = parts.toArray(Matcher[]::new);
    this.cheapestFirst = this.parts.clone();
    Arrays.sort(cheapestFirst, Comparator.comparingLong(Matcher::cost));
  }

  @Override
  public boolean matches(EventView event) {
    for (Matcher part : cheapestFirst) {
      if (part.matches(event)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean possible() {
    return Arrays.stream(parts).anyMatch(Matcher::possible);
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
