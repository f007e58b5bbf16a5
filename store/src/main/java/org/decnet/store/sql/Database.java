package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.decnet.model.error.DecnetException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * One open database: a connection that writes, one transaction at a time, and a pool that reads
 * beside it. The pool starts with the first read.
 */
public final class Database implements AutoCloseable {
  private final SQLDialect dialect;
  private final Writer writer;
  private final Once<DataSource> readers;

  /** In turn: who writes much, piece by piece, lets those write who wait meanwhile. */
  private final ReentrantLock writing = new ReentrantLock(true);

  /**
   * A database.
   *
   * @param writer gives the connection of each transaction; closed with the database
   * @param readers makes the pool that reads; closed with the database if it can be
   */
  public Database(SQLDialect dialect, Writer writer, Supplier<? extends DataSource> readers) {
    this.dialect = dialect;
    this.writer = writer;
    this.readers = new Once<>(readers);
  }

  /** Renders statements in the dialect; cannot run them. */
  public DSLContext renderer() {
    return DSL.using(dialect);
  }

  /** Work within one transaction. */
  @FunctionalInterface
  public interface Transaction<T> {
    /** Does the work; what it throws undoes everything. */
    T run(Connection connection, DSLContext dsl) throws SQLException;
  }

  /**
   * Does work in one transaction, all of it or nothing.
   *
   * @throws DecnetException if the database refuses
   */
  public <T> T write(Transaction<T> work) {
    writing.lock();
    try {
      Connection connection = writer.begin();
      try {
        return within(connection, work);
      } finally {
        writer.end(connection);
      }
    } catch (SQLException | DataAccessException e) {
      throw refused("written", e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Asks the database.
   *
   * @throws DecnetException if the database refuses
   */
  public <T> T read(Function<DSLContext, T> question) {
    try {
      return question.apply(DSL.using(readers.get(), dialect));
    } catch (DataAccessException e) {
      throw refused("read", e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (readers.ifMade() instanceof AutoCloseable pool) {
        pool.close();
      }
      writer.close();
    } catch (Exception e) {
      throw refused("closed", e);
    } finally {
      writing.unlock();
    }
  }

  private <T> T within(Connection connection, Transaction<T> work) throws SQLException {
    try {
      T result = work.run(connection, DSL.using(connection, dialect));
      // Commits; commit() would begin anew in SQLite and keep other writers out.
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static DecnetException refused(String what, Exception cause) {
    return Refusal.of("The database cannot be " + what, cause);
  }
}
