package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import org.decnet.sigma.Correlation.Bound;

/** A number kept up to date while values come and go. */
sealed interface Aggregate permits DistinctValues, OrderStatistic, Total {
  /** Whether this can take the value: a text, a tuple or a number. */
  boolean accepts(Object value);

  void add(Object value);

  /** Takes back a value that was added before. */
  void remove(Object value);

  /** Whether a bound holds of the number; no value is rounded for that. */
  boolean holds(Bound bound);

  /** The number, rounded where it is a fraction without end. */
  BigDecimal value();
}
