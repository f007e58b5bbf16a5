package org.decnet.server.web.logs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slice of the log, latest first.
 *
 * @param total number of lines, counted up to 10,000
 * @param counted whether all were counted; if not, there are more than the total
 * @param next value of {@code cursor} for the slice behind this one; null if it is the last
 */
public record LogRows(
    long total, boolean counted, int limit, int offset, @Nullable String next, List<LogRow> data) {
  /** Copies the rows. */
  public LogRows {
    data = List.copyOf(data);
  }
}
