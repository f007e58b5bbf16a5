package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a data folder's database holds, without what differs from run to run. */
final class Rows {
  /** Insert times, and columns that are encrypted with a nonce of their own. */
  private static final Set<String> VARYING =
      Set.of("ingested_at", "created_at", "updated_at", "ts", "secret_b64", "secret_printable");

  private static final int ID_LENGTH = 36;

  /** Tables whose rows follow from the log alone. */
  private static final List<String> OF_THE_LOG =
      List.of(
          "attacker_contact", "attackers", "command", "credentials", "event", "session", "ttp_tag");

  private Rows() {}

  /** The rows of each table, as text, in a fixed order. */
  static Map<String, List<String>> of(Path data) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("decnet.db"))) {
      for (String table : tables(connection)) {
        tables.put(table, rows(connection, table));
      }
    }
    assertThat(tables).containsKeys("attackers", "session", "command", "credentials", "event");
    return tables;
  }

  /** The rows that follow from the log, of a database of any kind. */
  static Map<String, List<String>> ofTheLog(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : OF_THE_LOG) {
      tables.put(table, rows(connection, table));
    }
    return tables;
  }

  /** The events whose words wait to be indexed, in order; each once if none was lost or doubled. */
  static List<String> waitingForSearch(Path data) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("decnet.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT events FROM search_pending")) {
      while (rows.next()) {
        String some = rows.getString(1);
        for (int from = 0; from < some.length(); from += ID_LENGTH) {
          ids.add(some.substring(from, from + ID_LENGTH));
        }
      }
    }
    ids.sort(null);
    return ids;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'"
                    // counts how often lines were read, so every run adds to it
                    + " AND name <> 'sensor_status'"
                    // the indexes of words and of parts of addresses: how they are parted depends
                    // on how batches were cut; what the second holds is looked at all the same
                    + " AND name NOT LIKE 'search_%' AND name NOT LIKE 'address_fts_%'"
                    + " ORDER BY name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          if (!VARYING.contains(columns.getColumnName(i))) {
            text.append(columns.getColumnName(i)).append('=').append(value(rows, i)).append(' ');
          }
        }
        texts.add(text.toString());
      }
    }
    texts.sort(null);
    return texts;
  }

  /**
   * A value as text, whichever type a driver gives it: SQLite has no flags and knows small numbers.
   */
  private static String value(ResultSet rows, int column) throws SQLException {
    return switch (rows.getObject(column)) {
      case Boolean flag -> flag ? "1" : "0";
      case Integer number -> Long.toString(number);
      case null -> "null";
      case Object other -> other.toString();
    };
  }
}
