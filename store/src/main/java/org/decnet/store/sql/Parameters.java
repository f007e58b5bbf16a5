package org.decnet.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.decnet.store.convert.MicrosConverter;
import org.decnet.store.convert.TextConverter;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a statement, from the first to the last. */
final class Parameters {
  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(@Nullable String value) throws SQLException {
    index++;
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, TextConverter.escape(value));
    }
    return this;
  }

  Parameters uuid(@Nullable UUID value) throws SQLException {
    return text(value == null ? null : value.toString());
  }

  Parameters time(@Nullable Instant value) throws SQLException {
    return integer(value == null ? null : (Long) MicrosConverter.micros(value));
  }

  Parameters integer(@Nullable Long value) throws SQLException {
    index++;
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, value);
    }
    return this;
  }

  Parameters integer(long value) throws SQLException {
    index++;
    statement.setLong(index, value);
    return this;
  }

  Parameters number(@Nullable Double value) throws SQLException {
    index++;
    if (value == null) {
      statement.setNull(index, Types.DOUBLE);
    } else {
      statement.setDouble(index, value);
    }
    return this;
  }

  Parameters flag(boolean value) throws SQLException {
    index++;
    statement.setBoolean(index, value);
    return this;
  }

  /** Ends a row of a batch. */
  void endRow() throws SQLException {
    index = 0;
    statement.addBatch();
  }
}
