package org.decnet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.store.ServerAddress;
import org.decnet.store.SqliteStores;
import org.decnet.testkit.database.EmbeddedServer;
import org.decnet.testkit.volume.ManyTags;
import org.decnet.testkit.volume.PlanReader;

/**
 * A database with many tags.
 *
 * @param name {@code sqlite}, {@code postgres} or {@code mariadb}
 * @param many what is in it
 * @param settings of a node on it
 * @param source connections past the store
 */
record FilledDatabase(
    String name, ManyTags many, NodeSettings settings, Callable<Connection> source) {
  private static final String DATABASE = "d_query_bench";
  private static final String TABLES = "('ttp_tag', 'event', 'session', 'command')";

  /**
   * Opens one, and fills it unless a run before did.
   *
   * @param arguments its name, the number of tags, and for SQLite the folder
   */
  static FilledDatabase open(String[] arguments) throws Exception {
    String name = arguments.length > 0 ? arguments[0] : "sqlite";
    ManyTags many = new ManyTags(arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000_000);
    Path folder =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("decnet-bench");
    boolean filled = Files.exists(folder.resolve(SqliteStores.FILE_NAME));
    FilledDatabase database =
        name.equals("sqlite") ? file(many, folder) : server(name, many, folder);
    Node.openStores(database.settings).close(); // makes the tables
    if (!filled) {
      database.fill();
    }
    return database;
  }

  private static FilledDatabase file(ManyTags many, Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve(SqliteStores.FILE_NAME);
    return new FilledDatabase(
        "sqlite", many, new NodeSettings(folder), () -> DriverManager.getConnection(url));
  }

  private static FilledDatabase server(String name, ManyTags many, Path folder)
      throws SQLException {
    EmbeddedServer server =
        name.equals("postgres")
            ? EmbeddedServer.durablePostgres()
            : EmbeddedServer.durableMariadb();
    server.create(DATABASE);
    return new FilledDatabase(
        name,
        many,
        new NodeSettings(folder).on(ServerAddress.of(server.url(DATABASE))),
        () -> server.connect(DATABASE));
  }

  /** Indexes are made after the rows, where the database tells how: that is much faster. */
  private void fill() throws Exception {
    PlanReader reader = PlanReader.of(name);
    long start = System.nanoTime();
    try (Connection connection = source.call();
        Statement statement = connection.createStatement()) {
      Map<String, String> indexes = indexes(reader, statement);
      if (reader == PlanReader.SQLITE) {
        for (String pragma : List.of("synchronous = off", "cache_size = -1000000")) {
          statement.execute("pragma " + pragma);
        }
      }
      for (String index : indexes.keySet()) {
        statement.execute("drop index " + index);
      }
      many.fill(connection);
      line("rows after %.0f s", start);
      for (String sql : indexes.values()) {
        statement.execute(sql);
      }
      line("indexes after %.0f s", start);
      statement.execute(reader.analyze());
      line("analysed after %.0f s", start);
    }
  }

  private static Map<String, String> indexes(PlanReader reader, Statement statement)
      throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    if (reader == PlanReader.MARIADB) {
      return indexes;
    }
    try (ResultSet rows =
        statement.executeQuery(
            reader == PlanReader.SQLITE
                ? "select name, sql from sqlite_master where type = 'index' and sql is not null"
                    + " and tbl_name in "
                    + TABLES
                : "select indexname, indexdef from pg_indexes where tablename in "
                    + TABLES
                    + " and indexname not like '%_pkey'")) {
      while (rows.next()) {
        indexes.put(rows.getString(1), rows.getString(2));
      }
    }
    return indexes;
  }

  private static void line(String text, long start) {
    Output.line(String.format(Locale.ROOT, text, (System.nanoTime() - start) / 1e9));
  }
}
