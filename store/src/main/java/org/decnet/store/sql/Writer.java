package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the connection of a writing transaction comes from. */
public interface Writer extends AutoCloseable {
  /**
   * Begins a transaction. No other writer of the database, in this or another process, is in one
   * until it ends.
   */
  Connection begin() throws SQLException;

  /** Takes a connection back once its transaction is over. */
  void end(Connection connection) throws SQLException;

  @Override
  void close() throws SQLException;

  /**
   * One connection for all transactions, whose database admits one writer by itself.
   *
   * @param connection a connection with auto-commit, used for nothing else from now on
   */
  static Writer single(Connection connection) {
    return new Writer() {
      @Override
      public Connection begin() throws SQLException {
        connection.setAutoCommit(false);
        return connection;
      }

      @Override
      public void end(Connection ended) {}

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }
}
