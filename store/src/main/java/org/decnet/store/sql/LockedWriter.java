package org.decnet.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Transactions on a server that hold the one row of the writer lock from their beginning (ADR
 * 0143).
 */
public final class LockedWriter implements Writer {
  private static final String LOCK = "select id from writer_lock for update";

  private final HikariDataSource pool;

  /** Transactions on connections of a pool, which is closed with the writer. */
  public LockedWriter(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Passes over connections that the server ended; nothing is lost, as nothing was begun. */
  @Override
  public Connection begin() throws SQLException {
    for (int i = 0; ; i++) {
      Connection connection = pool.getConnection();
      try {
        lock(connection);
        return connection;
      } catch (SQLException e) {
        boolean ended = connection.isClosed(); // the pool threw it away
        connection.close(); // the pool rolls back
        if (!ended || i >= pool.getMaximumPoolSize()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void end(Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static void lock(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(LOCK).close();
    }
  }
}
