package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.math.MathContext;
import org.decnet.sigma.Correlation.Bound;

/**
 * The sum or the average of numbers, exactly: what was added and taken back leaves no trace, which
 * sums in floating point do not manage.
 */
final class Total implements Aggregate {
  private final boolean average;
  private long whole;
  private BigDecimal rest = BigDecimal.ZERO;
  private long count;

  Total(boolean average) {
    this.average = average;
  }

  @Override
  public boolean accepts(Object value) {
    return value instanceof Long || value instanceof BigDecimal;
  }

  @Override
  public void add(Object value) {
    count++;
    change(value, false);
  }

  @Override
  public void remove(Object value) {
    count--;
    change(value, true);
    if (count == 0) {
      // Drops the digits behind the point that have become zeros.
      rest = BigDecimal.ZERO;
      whole = 0;
    }
  }

  private void change(Object value, boolean negative) {
    if (value instanceof Long number && number != Long.MIN_VALUE) {
      long change = negative ? -number : number;
      long sum = whole + change;
      if (((whole ^ sum) & (change ^ sum)) < 0) {
        rest = rest.add(BigDecimal.valueOf(whole));
        whole = change;
      } else {
        whole = sum;
      }
    } else {
      BigDecimal number =
          value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
      rest = negative ? rest.subtract(number) : rest.add(number);
    }
  }

  private BigDecimal sum() {
    BigDecimal integral = BigDecimal.valueOf(whole);
    return rest.signum() == 0 ? integral : rest.add(integral);
  }

  @Override
  public boolean holds(Bound bound) {
    // An average is compared by its sum, because the division may have no end.
    BigDecimal limit = average ? bound.limit().multiply(BigDecimal.valueOf(count)) : bound.limit();
    return bound.holds(sum().compareTo(limit));
  }

  @Override
  public BigDecimal value() {
    return average && count > 0
        ? sum().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
        : sum();
  }
}
