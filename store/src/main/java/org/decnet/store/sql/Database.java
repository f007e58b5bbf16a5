package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One open database: a connection that writes, one transaction at a time, and a pool that reads
 * beside it. The pool starts with the first read.
 */
public final class Database implements AutoCloseable {
  private final SQLDialect dialect;
  private final Connection writer;
  private final Once<DataSource> readers;
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * A database.
   *
   * @param writer a connection with auto-commit, used for nothing else from now on
   * @param readers makes the pool that reads; closed with the database if it can be
   */
  public Database(SQLDialect dialect, Connection writer, Supplier<? extends DataSource> readers) {
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
      writer.setAutoCommit(false);
      T result = work.run(writer, DSL.using(writer, dialect));
      writer.setAutoCommit(true); // commits; commit() would begin anew and keep other writers out
      return result;
    } catch (SQLException | DataAccessException e) {
      rollBack(e);
      throw refused("written", e);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
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

  private void rollBack(Throwable cause) {
    try {
      if (!writer.getAutoCommit()) {
        writer.rollback();
        writer.setAutoCommit(true);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static DecnetException refused(String what, Exception cause) {
    return new DecnetException(
        ErrorCode.STORE_UNAVAILABLE,
        "The database cannot be " + what + ": " + reason(cause),
        cause);
  }

  /** The database's own words; jOOQ's message would show the statement. */
  private static @Nullable String reason(Throwable cause) {
    return cause instanceof DataAccessException && cause.getCause() != null
        ? cause.getCause().getMessage()
        : cause.getMessage();
  }
}
