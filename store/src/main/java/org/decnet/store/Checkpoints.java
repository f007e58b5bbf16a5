package org.decnet.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.decnet.store.sql.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Carries what SQLite's write-ahead log holds over to the database file on a thread of its own, so
 * that the writer goes on meanwhile. Nothing depends on it: what it misses or fails at, SQLite does
 * within a commit once the log has grown to several times as much (ADR 0113).
 */
final class Checkpoints implements Writer {
  /** Changed rows after which it is worth to begin; about 20 MiB of log. */
  private static final long ROWS = 16_000;

  private final Connection writer;
  private final Writer transactions;
  private final Connections connections;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("decnet-checkpoint").daemon().factory());
  private @Nullable Future<?> running;
  private long carried;

  /** Gives a connection of its own. */
  @FunctionalInterface
  interface Connections {
    Connection open() throws SQLException;
  }

  /**
   * A writer of one connection.
   *
   * @param writer a connection with auto-commit, used for nothing else from now on
   * @param connections gives the connection of one checkpoint
   */
  Checkpoints(Connection writer, Connections connections) {
    this.writer = writer;
    this.transactions = Writer.single(writer);
    this.connections = connections;
  }

  @Override
  public Connection begin() throws SQLException {
    return transactions.begin();
  }

  @Override
  public void end(Connection connection) throws SQLException {
    transactions.end(connection);
    if (running != null && !running.isDone()) {
      return;
    }
    long changed = changedRows();
    if (changed - carried >= ROWS) {
      carried = changed;
      running = thread.submit(this::carryOver);
    }
  }

  @Override
  public void close() throws SQLException {
    thread.close(); // waits
    transactions.close();
  }

  private long changedRows() throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet answer = statement.executeQuery("select total_changes()")) {
      return answer.getLong(1);
    }
  }

  private Void carryOver() throws SQLException {
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(passive)");
    }
    return null;
  }
}
