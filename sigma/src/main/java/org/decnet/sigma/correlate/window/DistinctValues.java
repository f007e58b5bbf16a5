package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.decnet.sigma.Correlation.Bound;

/** How many different values there are. */
final class DistinctValues implements Aggregate {
  private final Map<Object, Uses> uses = new HashMap<>();

  /** How often one value occurs. */
  private static final class Uses {
    private int count;
  }

  @Override
  public boolean accepts(Object value) {
    return value instanceof String || value instanceof Tuple;
  }

  @Override
  public void add(Object value) {
    uses.computeIfAbsent(value, absent -> new Uses()).count++;
  }

  @Override
  public void remove(Object value) {
    Uses known = uses.get(value);
    if (known != null && --known.count == 0) {
      uses.remove(value);
    }
  }

  @Override
  public boolean holds(Bound bound) {
    return bound.holds(value().compareTo(bound.limit()));
  }

  @Override
  public BigDecimal value() {
    return BigDecimal.valueOf(uses.size());
  }
}
