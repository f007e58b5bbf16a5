package org.decnet.store.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a database refused, in its own words. Messages about whole batches and jOOQ's own repeat the
 * statement, and with it what attackers and users sent, so they are passed over.
 */
public final class Refusal {
  private static final int MOST_CAUSES = 16;

  private Refusal() {}

  /** The error that tells what could not be done, and why. */
  public static DecnetException of(String what, Exception cause) {
    return new DecnetException(ErrorCode.STORE_UNAVAILABLE, what + ": " + reason(cause), cause);
  }

  /** The innermost message that is about one refusal. */
  static @Nullable String reason(Throwable failure) {
    Throwable current = failure;
    for (int i = 0; i < MOST_CAUSES; i++) {
      Throwable inner = inner(current);
      if (inner == null) {
        break;
      }
      current = inner;
    }
    return current.getMessage();
  }

  private static @Nullable Throwable inner(Throwable failure) {
    return switch (failure) {
      case BatchUpdateException batch ->
          batch.getNextException() == null ? batch.getCause() : batch.getNextException();
      case SQLException sql ->
          sql.getCause() instanceof SQLException cause ? cause : sql.getNextException();
      default -> failure.getCause() instanceof SQLException cause ? cause : null;
    };
  }
}
