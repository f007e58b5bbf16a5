package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SEARCH_DOC;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.decnet.store.convert.MicrosConverter;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Numbers of events in the index of words, in the order of their times. The upper bits are the
 * microsecond; the lower ones tell apart what happened in it. Where a sensor's clock ticks in
 * seconds there may be more than fit, and those take numbers shortly behind.
 */
final class SearchDocs {
  private static final int SLOT_BITS = 11;
  private static final long SLOTS = 1L << SLOT_BITS;

  /** In 2112; what happens later counts as then. */
  private static final long LAST_MICRO = (1L << 52) - 1;

  /** How far behind a number may lie: in the microsecond, a millisecond, a second, longer. */
  private static final long[] REACH = {SLOTS, SLOTS << 10, SLOTS << 20, SLOTS << 36};

  private final DSLContext dsl;
  private final Set<Long> given = new HashSet<>();

  /** Numbers that are free in a transaction. */
  SearchDocs(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The first number of a time. */
  static long first(Instant time) {
    return Math.clamp(MicrosConverter.micros(time), 0, LAST_MICRO) << SLOT_BITS;
  }

  /** The time of a number. */
  static long micros(long doc) {
    return doc >> SLOT_BITS;
  }

  /** Numbers of an interval of time. */
  static long length(long micros) {
    return micros << SLOT_BITS;
  }

  /** Says which numbers, of those that events would have if they were alone, are taken. */
  void look(Collection<Long> wanted) {
    Chunks.each(
        wanted,
        some ->
            given.addAll(
                dsl.select(SEARCH_DOC.DOC)
                    .from(SEARCH_DOC)
                    .where(SEARCH_DOC.DOC.in(some))
                    .fetch(SEARCH_DOC.DOC)));
  }

  /** The number that an event would have if it were alone: the same on every node. */
  static long wanted(Instant time, UUID event) {
    return first(time) + (event.getLeastSignificantBits() & (SLOTS - 1));
  }

  /** A free number for an event. */
  long take(Instant time, UUID event) {
    long wanted = wanted(time, event);
    long doc = given.contains(wanted) ? behind(first(time)) : wanted;
    given.add(doc);
    return doc;
  }

  private long behind(long first) {
    for (long reach : REACH) {
      long doc = last(first, first + reach) + 1;
      while (given.contains(doc)) {
        doc++;
      }
      if (doc < first + reach) {
        return doc;
      }
    }
    throw new IllegalStateException("No number is free behind " + first);
  }

  private long last(long from, long to) {
    Long last =
        dsl.select(DSL.max(SEARCH_DOC.DOC))
            .from(SEARCH_DOC)
            .where(SEARCH_DOC.DOC.ge(from))
            .and(SEARCH_DOC.DOC.lt(to))
            .fetchSingle()
            .value1();
    return last == null ? from - 1 : last;
  }
}
