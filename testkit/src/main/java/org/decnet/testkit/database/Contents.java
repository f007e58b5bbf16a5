package org.decnet.testkit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the tables of a database hold. A copy of it that was written to can be given the same again,
 * which takes a tenth of the time of another copy.
 */
public final class Contents {
  /** Neither keys between tables nor triggers count, and nothing is waited for that is in use. */
  private static final List<String> POSTGRES =
      List.of("set lock_timeout = '2s'", "set session_replication_role = replica");

  private static final List<String> MARIADB =
      List.of("set lock_wait_timeout = 2", "set foreign_key_checks = 0");

  private final boolean postgres;
  private final Map<String, List<List<Object>>> rows;

  private Contents(boolean postgres, Map<String, List<List<Object>>> rows) {
    this.postgres = postgres;
    this.rows = rows;
  }

  static Contents of(Connection connection, boolean postgres) throws SQLException {
    Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
    for (String table : tables(connection, postgres)) {
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("select * from " + table)) {
        rows.put(table, rows(result));
      }
    }
    return new Contents(postgres, rows);
  }

  private static List<String> tables(Connection connection, boolean postgres) throws SQLException {
    return names(
        connection,
        "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
            + " and table_schema = "
            + (postgres ? "current_schema()" : "database()"));
  }

  private static List<List<Object>> rows(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<List<Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<Object> row = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        row.add(result.getObject(column));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Empties what holds rows, counts from one again, and puts in what was there. */
  void putBack(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String setting : postgres ? POSTGRES : MARIADB) {
        statement.execute(setting);
      }
      if (postgres) {
        emptyPostgres(connection, statement);
      } else {
        emptyMariadb(connection, statement);
      }
    }
    for (Map.Entry<String, List<List<Object>>> table : rows.entrySet()) {
      for (List<Object> row : table.getValue()) {
        insert(connection, table.getKey(), row);
      }
    }
  }

  /** There are few rows, and truncating would make every file of a table anew. */
  private void emptyPostgres(Connection connection, Statement statement) throws SQLException {
    for (String table : filled(connection)) {
      statement.execute("delete from " + table);
    }
    for (String counter :
        names(connection, "select sequencename from pg_sequences where last_value is not null")) {
      statement.execute("alter sequence " + counter + " restart");
    }
  }

  /** Deleting would be refused where a trigger guards a table. */
  private void emptyMariadb(Connection connection, Statement statement) throws SQLException {
    Set<String> filled = filled(connection);
    filled.addAll(
        names(
            connection,
            "select table_name from information_schema.tables"
                + " where table_schema = database() and auto_increment > 1"));
    for (String table : filled) {
      statement.execute("truncate table " + table);
    }
  }

  private Set<String> filled(Connection connection) throws SQLException {
    String question =
        rows.keySet().stream()
            .map(table -> "(select '" + table + "' from " + table + " limit 1)")
            .collect(Collectors.joining(" union all "));
    Set<String> filled = new TreeSet<>(names(connection, question));
    rows.forEach((table, held) -> filled.addAll(held.isEmpty() ? List.of() : List.of(table)));
    return filled;
  }

  private static List<String> names(Connection connection, String question) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      while (result.next()) {
        names.add(result.getString(1));
      }
    }
    return names;
  }

  private static void insert(Connection connection, String table, List<Object> row)
      throws SQLException {
    String values = row.stream().map(value -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement("insert into " + table + " values (" + values + ")")) {
      for (int column = 0; column < row.size(); column++) {
        statement.setObject(column + 1, row.get(column));
      }
      statement.execute();
    }
  }
}
