package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All rows that follow from events, as text, without what may differ between equal runs. */
final class Dump {
  private static final List<String> TABLES =
      List.of(
          "event",
          "attackers",
          "attacker_contact",
          "session",
          "command",
          "credentials",
          "ttp_tag",
          "attacker_fingerprint",
          "attacker_infrastructure",
          "observations");

  /** Insert times, and texts encrypted under a random nonce. */
  private static final Set<String> MAY_DIFFER =
      Set.of("ingested_at", "updated_at", "created_at", "secret_b64", "secret_printable");

  private static final int MOST_SHOWN = 5;

  private Dump() {}

  static List<String> of(Connection connection) throws SQLException {
    return of(connection, TABLES);
  }

  static List<String> of(Connection connection, List<String> tables) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : tables) {
      rows.addAll(rows(connection, table));
    }
    return rows;
  }

  /** Fails naming the first rows that only one of two dumps has. */
  static void assertSame(List<String> actual, List<String> expected) {
    assertThat(onlyIn(actual, expected)).as("rows that should not be").isEmpty();
    assertThat(onlyIn(expected, actual)).as("rows that are missing").isEmpty();
    assertThat(actual).hasSameSizeAs(expected);
  }

  private static List<String> onlyIn(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream().filter(row -> !known.contains(row)).limit(MOST_SHOWN).toList();
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select * from " + table)) {
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        StringBuilder row = new StringBuilder(table);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String name = columns.getColumnName(i);
          row.append(' ').append(name).append('=');
          row.append(MAY_DIFFER.contains(name) ? notNull(result, i) : result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }

  private static String notNull(ResultSet result, int column) throws SQLException {
    return result.getString(column) == null ? "null" : "set";
  }
}
