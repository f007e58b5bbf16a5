package org.decnet.store.sql;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Cuts a query to the first rows of each group, so that one attacker with a million rows costs the
 * reader no more than others.
 */
final class FirstRows {
  private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);

  private FirstRows() {}

  /**
   * The rows of a query of which no more than some come before in their group.
   *
   * @param group columns of the query that are equal within a group
   * @param order columns of the query
   */
  static Select<? extends Record> of(
      DSLContext dsl,
      Select<? extends Record> query,
      List<? extends Field<?>> group,
      List<? extends OrderField<?>> order,
      int most) {
    Table<? extends Record> all = query.asTable("matching");
    Table<?> numbered =
        dsl.select(all.fields())
            .select(DSL.rowNumber().over().partitionBy(group).orderBy(order).as(PLACE))
            .from(all)
            .asTable("numbered");
    return dsl.select(DSL.asterisk()).from(numbered).where(PLACE.le(most));
  }
}
