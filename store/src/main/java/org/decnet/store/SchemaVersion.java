package org.decnet.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a schema to the newest version. Flyway costs several times more than everything else that
 * opening a database does, so it runs only when its own table says that something is missing (ADR
 * 0031).
 */
final class SchemaVersion {
  private static final String TABLE = "flyway_schema_history";
  private static final int NONE = 0;

  private final Dialect dialect;

  SchemaVersion(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Whether the schema is of the newest version.
   *
   * @throws DecnetException if it is newer than this program
   */
  boolean isNewest(Connection connection) throws SQLException {
    int version = read(connection);
    if (version > Dialect.NEWEST_VERSION) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "The database has schema version "
              + version
              + ", made by a newer DECNET; this one knows versions up to "
              + Dialect.NEWEST_VERSION);
    }
    return version == Dialect.NEWEST_VERSION;
  }

  /** Whether there is no schema at all. */
  boolean isNone(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return read(connection) == NONE;
    }
  }

  /** Runs the migrations that are missing. */
  void migrate(DataSource database) {
    try {
      Flyway.configure(SchemaVersion.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:" + dialect.migrations())
          .table(TABLE)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE, "The schema cannot be set up: " + e.getMessage(), e);
    }
  }

  private static int read(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), TABLE, null)) {
      if (!tables.next()) {
        return NONE;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet versions =
            statement.executeQuery(
                "select max(cast(version as integer)) from " + TABLE + " where success")) {
      return versions.next() ? versions.getInt(1) : NONE;
    }
  }
}
