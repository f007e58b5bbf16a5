package org.decnet.store.sql;

import java.util.List;
import org.decnet.model.Page;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;

/** Pages of a table. */
final class Pages {
  private Pages() {}

  /**
   * The rows of a table under a condition, in an order that leaves no ties.
   *
   * @param limit as callers ask; {@link Limits} bounds it
   */
  static <T> Page<T> of(
      Database database,
      Table<? extends Record> table,
      Condition condition,
      List<? extends OrderField<?>> order,
      int limit,
      int offset,
      RecordMapper<Record, T> mapper) {
    int rows = Limits.rows(limit);
    int skipped = Limits.offset(offset);
    return database.read(dsl ->
        new Page<>(
            dsl.fetchCount(table, condition),
            rows,
            skipped,
            dsl.select()
                .from(table)
                .where(condition)
                .orderBy(order)
                .limit(rows)
                .offset(skipped)
                .fetch(mapper)));
  }
}
