package org.decnet.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database server of the tests' own. It starts when it is first asked for, once in a process, and
 * ends with it. Tests log in as a user with a password who may do no more than the pages for
 * operators tell them to grant.
 */
public final class EmbeddedServer {
  /** User of the tests. */
  public static final String USER = "decnet";

  /** Password of the user; as in a url it has to be written with an escape. */
  public static final String PASSWORD = "p@ss/word";

  /** Longest wait for a server that starts while the machine does something else. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String POSTGRES_LOCK_TIMEOUT = "55P03";
  private static final int MARIADB_LOCK_TIMEOUT = 1205;

  private static final String PASSWORD_IN_URL = "p%40ss%2Fword";

  private final String scheme;
  private final String administrator;
  private final int port;
  private final String options;

  EmbeddedServer(String scheme, String administrator, int port, String options) {
    this.scheme = scheme;
    this.administrator = administrator;
    this.port = port;
    this.options = options;
  }

  /** Holds the server that was started. */
  private static final class Postgres {
    static final EmbeddedServer STARTED = PostgresServer.start(false);

    private Postgres() {}
  }

  /** Holds the server that was started. */
  private static final class Mariadb {
    static final EmbeddedServer STARTED = MariadbServer.start(false);

    private Mariadb() {}
  }

  /** PostgreSQL. */
  public static EmbeddedServer postgres() {
    return Postgres.STARTED;
  }

  /** MariaDB. */
  public static EmbeddedServer mariadb() {
    return Mariadb.STARTED;
  }

  /** A PostgreSQL of one's own that waits for the disk as in use, for measuring. */
  public static EmbeddedServer durablePostgres() {
    return PostgresServer.start(true);
  }

  /** A MariaDB of one's own that waits for the disk as in use, for measuring. */
  public static EmbeddedServer durableMariadb() {
    return MariadbServer.start(true);
  }

  /** Url of a database, with user and password, as an operator writes it. */
  public String url(String database) {
    return scheme
        + "://"
        + USER
        + ":"
        + PASSWORD_IN_URL
        + "@127.0.0.1:"
        + port
        + "/"
        + database
        + options;
  }

  /** Port that the server listens on, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Makes an empty database. */
  public void create(String database) {
    boolean postgres = isPostgres();
    execute(
        List.of("create database " + database + (postgres ? " owner " + USER : "")),
        postgres ? "postgres" : "mysql");
  }

  /** Makes a database that holds what another one does. Nobody may be using that. */
  public void copy(String from, String database) {
    if (isPostgres()) {
      execute(
          List.of("create database " + database + " template " + from + " owner " + USER),
          "postgres");
      return;
    }
    create(database);
    try (Connection connection = administrate(database);
        Statement statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0"); // tables come in the order of their names
      for (Map.Entry<String, String> table : tables(statement, from).entrySet()) {
        statement.execute(table.getValue());
        String name = "`" + table.getKey() + "`";
        statement.execute("insert into " + name + " select * from " + from + "." + name);
      }
      for (String trigger : triggers(statement, from)) {
        statement.execute(trigger);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the tables of a database hold now. */
  public Contents contents(String database) {
    try (Connection connection = administrate(database)) {
      return Contents.of(connection, isPostgres());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Gives the tables of a database what they held when it was copied.
   *
   * @return whether nobody held on to them for so long that it was given up
   */
  public boolean putBack(Contents contents, String database) {
    try (Connection connection = administrate(database)) {
      contents.putBack(connection);
      return true;
    } catch (SQLException e) {
      if (isHeld(e)) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  /** Whether a lock was waited for in vain. */
  private static boolean isHeld(SQLException e) {
    return POSTGRES_LOCK_TIMEOUT.equals(e.getSQLState())
        || e.getErrorCode() == MARIADB_LOCK_TIMEOUT;
  }

  private boolean isPostgres() {
    return scheme.equals("postgresql");
  }

  /** Statements that make the tables of a MariaDB database, by name. */
  private static Map<String, String> tables(Statement statement, String database)
      throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (ResultSet names = statement.executeQuery("show tables from " + database)) {
      while (names.next()) {
        tables.put(names.getString(1), "");
      }
    }
    for (Map.Entry<String, String> table : tables.entrySet()) {
      try (ResultSet made =
          statement.executeQuery("show create table " + database + ".`" + table.getKey() + "`")) {
        made.next();
        table.setValue(made.getString(2));
      }
    }
    return tables;
  }

  /** Statements that make the triggers of a MariaDB database. */
  private static List<String> triggers(Statement statement, String database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet triggers = statement.executeQuery("show triggers from " + database)) {
      while (triggers.next()) {
        names.add(triggers.getString(1));
      }
    }
    List<String> made = new ArrayList<>();
    for (String name : names) {
      try (ResultSet trigger =
          statement.executeQuery("show create trigger " + database + ".`" + name + "`")) {
        trigger.next();
        made.add(trigger.getString("SQL Original Statement"));
      }
    }
    return made;
  }

  private Connection administrate(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + scheme + "://127.0.0.1:" + port + "/" + database + options, administrator, "");
  }

  /** Runs statements as the administrator, who may do anything, in a database. */
  public void execute(List<String> statements, String database) {
    try (Connection connection = administrate(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of the tests' user to a database. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + scheme + "://127.0.0.1:" + port + "/" + database + options, USER, PASSWORD);
  }
}
