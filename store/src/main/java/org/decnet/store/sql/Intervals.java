package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decnet.engine.port.TagSpan;
import org.decnet.model.attack.TechniqueId;
import org.decnet.store.convert.MicrosConverter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Counts rows by intervals of a number that grows with time. */
final class Intervals {
  private static final long MICROS_OF_SECOND = 1_000_000;

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
    Field<Long> start = start(number, length);
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

  /** How many tags of each technique there are in each interval of a span. */
  static Map<TechniqueId, SortedMap<Instant, Long>> ofTags(
      DSLContext dsl, TagSpan span, Condition condition) {
    TechniqueId asked = span.technique();
    Field<String> technique =
        asked != null && asked.isSub() ? TTP_TAG.SUB_TECHNIQUE_ID : TTP_TAG.TECHNIQUE_ID;
    Field<Long> start =
        start(
            TTP_TAG.OBSERVED_AT.coerce(Long.class),
            Math.multiplyExact(span.interval().toSeconds(), MICROS_OF_SECOND));
    Field<Integer> count = DSL.count();
    Map<TechniqueId, SortedMap<Instant, Long>> counts = new TreeMap<>();
    dsl.select(technique, start, count)
        .from(TTP_TAG)
        .where(condition)
        .and(asked == null ? DSL.noCondition() : technique.eq(asked.value()))
        .groupBy(technique, start)
        .forEach(row ->
            counts
                .computeIfAbsent(new TechniqueId(row.value1()), id -> new TreeMap<>())
                .put(MicrosConverter.instant(row.value2()), row.value3().longValue()));
    return counts;
  }

  /** Where the interval of a number begins. */
  private static Field<Long> start(Field<Long> number, long length) {
    // The rest of a division is the same in every database; a quotient is not.
    return number.minus(number.mod(DSL.inline(length))).as("start");
  }
}
