package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CONSUMER_CURSOR;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of the table {@code consumer_cursor}. */
final class CursorTable {
  private CursorTable() {}

  /** Moves a cursor on; never back, whichever of two processes is behind. */
  static void advance(DSLContext dsl, String consumer, long seq, Instant now) {
    dsl.insertInto(CONSUMER_CURSOR)
        .columns(CONSUMER_CURSOR.CONSUMER, CONSUMER_CURSOR.LAST_SEQ, CONSUMER_CURSOR.UPDATED_AT)
        .values(consumer, 0L, now)
        .onConflictDoNothing()
        .execute();
    dsl.update(CONSUMER_CURSOR)
        .set(CONSUMER_CURSOR.LAST_SEQ, seq)
        .set(CONSUMER_CURSOR.UPDATED_AT, now)
        .where(CONSUMER_CURSOR.CONSUMER.eq(consumer))
        .and(CONSUMER_CURSOR.LAST_SEQ.lt(seq))
        .execute();
  }

  /** Up to which number all consumers have heard everything; no limit if there is no consumer. */
  static long heardByAll(DSLContext dsl) {
    Long least =
        dsl.select(DSL.min(CONSUMER_CURSOR.LAST_SEQ)).from(CONSUMER_CURSOR).fetchSingle().value1();
    return least == null ? Long.MAX_VALUE : least;
  }
}
