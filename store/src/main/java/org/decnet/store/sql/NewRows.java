package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Inserts the rows of a table that are not there, and tells which those were. SQLite says so of
 * each row of a batch. Servers do not when rows travel together, which is what makes them fast, so
 * they are asked before: no other writer is in a transaction meanwhile (ADR 0142).
 */
final class NewRows<R> {
  private final SQLDialect dialect;
  private final Table<?> table;
  private final Field<UUID> key;
  private final Function<R, UUID> keyOf;
  private final Bulk insert;

  NewRows(
      DSLContext dsl,
      Table<?> table,
      Field<UUID> key,
      List<? extends Field<?>> columns,
      Function<R, UUID> keyOf) {
    this.dialect = dsl.dialect();
    this.table = table;
    this.key = key;
    this.keyOf = keyOf;
    this.insert = Bulk.insertIgnore(dsl, table, columns);
  }

  /** Inserts rows and gives those that were not there, each once, in their order. */
  List<R> insert(Connection connection, List<R> rows, Bulk.Binder<R> binder) throws SQLException {
    if (rows.isEmpty()) {
      return List.of();
    }
    if (dialect == SQLDialect.SQLITE) {
      return counted(rows, insert.run(connection, rows, binder));
    }
    List<R> fresh = fresh(rows, known(connection, rows));
    insert.run(connection, fresh, binder);
    return fresh;
  }

  private static <R> List<R> counted(List<R> rows, int[] inserted) {
    List<R> fresh = new ArrayList<>();
    for (int i = 0; i < inserted.length; i++) {
      if (inserted[i] > 0) {
        fresh.add(rows.get(i));
      }
    }
    return fresh;
  }

  private Set<UUID> known(Connection connection, List<R> rows) {
    Set<UUID> known = new HashSet<>();
    DSLContext dsl = DSL.using(connection, dialect);
    Chunks.each(
        rows.stream().map(keyOf).distinct().toList(),
        keys -> known.addAll(dsl.select(key).from(table).where(key.in(keys)).fetch(key)));
    return known;
  }

  private List<R> fresh(List<R> rows, Set<UUID> known) {
    List<R> fresh = new ArrayList<>();
    for (R row : rows) {
      if (known.add(keyOf.apply(row))) {
        fresh.add(row);
      }
    }
    return fresh;
  }
}
