package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A statement for many rows. jOOQ renders it once in the words of the dialect; the rows then go
 * through a plain JDBC batch, because building a jOOQ query per row costs more than the insert.
 *
 * @param sql statement with a question mark per column
 */
record Bulk(String sql) {
  /** Binds one row. */
  @FunctionalInterface
  interface Binder<R> {
    void bind(Parameters parameters, R row) throws SQLException;
  }

  /**
   * Inserts rows, leaving those alone whose key exists. MariaDB's own insert-ignore would also cut
   * values and drop rows that break a constraint, so there the first column is set to itself.
   */
  static Bulk insertIgnore(DSLContext dsl, Table<?> table, List<? extends Field<?>> columns) {
    var insert = dsl.insertInto(table).columns(columns).values(markers(columns));
    return dsl.family() == SQLDialect.MARIADB
        ? of(dsl, unchanged(insert, columns.getFirst()))
        : of(dsl, insert.onConflictDoNothing());
  }

  private static <R extends Record, T> Query unchanged(
      InsertOnDuplicateStep<R> insert, Field<T> column) {
    return insert.onDuplicateKeyUpdate().set(column, column);
  }

  /** Inserts rows, overwriting the other given columns of those whose key exists. */
  static Bulk upsert(
      DSLContext dsl,
      Table<?> table,
      List<? extends Field<?>> key,
      List<? extends Field<?>> columns) {
    return of(
        dsl,
        dsl.insertInto(table)
            .columns(columns)
            .values(markers(columns))
            .onConflict(key)
            .doUpdate()
            .setNonConflictingKeyToExcluded());
  }

  /** Any other statement with parameters. */
  static Bulk of(DSLContext dsl, Query query) {
    return new Bulk(dsl.renderInlined(query));
  }

  /** A parameter. */
  static <T> Field<T> marker(Field<T> column) {
    return DSL.field(DSL.raw("?"), column.getDataType());
  }

  /**
   * Runs the statement for each row.
   *
   * @return number of rows that each changed, in order; on servers they may be unknown
   */
  <R> int[] run(Connection connection, Collection<R> rows, Binder<R> binder) throws SQLException {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters parameters = new Parameters(statement);
      for (R row : rows) {
        binder.bind(parameters, row);
        parameters.endRow();
      }
      return statement.executeBatch();
    }
  }

  private static List<Field<?>> markers(List<? extends Field<?>> columns) {
    List<Field<?>> markers = new ArrayList<>();
    for (Field<?> column : columns) {
      markers.add(marker(column));
    }
    return markers;
  }
}
