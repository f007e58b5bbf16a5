package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.decnet.sigma.Correlation.Bound;

/**
 * A percentile of numbers, interpolated linearly between the two neighbours of its rank {@code
 * (n-1) × percentile ÷ 100}.
 *
 * <p>The numbers up to the rank lie in one sorted map and the others in a second: a number that
 * comes or goes moves the border by at most one, so that it costs the logarithm of their count.
 */
final class OrderStatistic implements Aggregate {
  private final BigDecimal share;
  private final Half low = new Half();
  private final Half high = new Half();

  OrderStatistic(BigDecimal percentile) {
    this.share = percentile.scaleByPowerOfTen(-2);
  }

  /** Numbers with how often each occurs. */
  private static final class Half {
    private final TreeMap<BigDecimal, Integer> numbers = new TreeMap<>();
    private int size;

    void add(BigDecimal number) {
      numbers.merge(number, 1, Integer::sum);
      size++;
    }

    void remove(BigDecimal number) {
      numbers.computeIfPresent(number, (key, count) -> count == 1 ? null : count - 1);
      size--;
    }
  }

  @Override
  public boolean accepts(Object value) {
    return value instanceof Long || value instanceof BigDecimal;
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
  }

  private Half half(BigDecimal number) {
    return low.size > 0 && number.compareTo(low.numbers.lastKey()) <= 0 ? low : high;
  }

  @Override
  public void add(Object value) {
    half(number(value)).add(number(value));
    balance();
  }

  @Override
  public void remove(Object value) {
    half(number(value)).remove(number(value));
    balance();
  }

  private void balance() {
    int wanted = low.size + high.size == 0 ? 0 : rank().intValue() + 1;
    while (low.size < wanted) {
      BigDecimal moved = high.numbers.firstKey();
      high.remove(moved);
      low.add(moved);
    }
    while (low.size > wanted) {
      BigDecimal moved = low.numbers.lastKey();
      low.remove(moved);
      high.add(moved);
    }
  }

  private BigDecimal rank() {
    return share.multiply(BigDecimal.valueOf(low.size + high.size - 1L));
  }

  @Override
  public boolean holds(Bound bound) {
    return bound.holds(value().compareTo(bound.limit()));
  }

  @Override
  public BigDecimal value() {
    if (low.size == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal below = low.numbers.lastKey();
    BigDecimal part = rank().remainder(BigDecimal.ONE);
    if (part.signum() == 0) {
      return below;
    }
    return below.add(part.multiply(high.numbers.firstKey().subtract(below)));
  }
}
