package org.decnet.store.sql;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decnet.store.convert.MicrosConverter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Counts rows by intervals of a number that grows with time. */
final class Intervals {
  private Intervals() {}

  /**
   * How many rows there are in each interval.
   *
   * @param number of a row
   * @param length of an interval, in such numbers
   * @param micros of an interval
   */
  static SortedMap<Instant, Long> count(
      DSLContext dsl,
      Table<?> table,
      Condition condition,
      Field<Long> number,
      long length,
      long micros) {
    // The rest of a division is the same in every database; a quotient is not.
    Field<Long> start = number.minus(number.mod(DSL.inline(length))).as("start");
    Field<Integer> count = DSL.count();
    SortedMap<Instant, Long> counts = new TreeMap<>();
    dsl.select(start, count)
        .from(table)
        .where(condition)
        .groupBy(start)
        .forEach(row ->
            counts.put(
                MicrosConverter.instant(row.value1() / length * micros), row.value2().longValue()));
    return counts;
  }
}
