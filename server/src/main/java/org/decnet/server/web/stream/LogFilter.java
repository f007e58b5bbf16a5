package org.decnet.server.web.stream;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.decnet.engine.port.LogRow;
import org.jspecify.annotations.Nullable;

/**
 * Which events a client wants to see.
 *
 * @param search text that any shown column contains, in any case; null for all
 * @param from least event time; null for any
 * @param until event time that is too late; null for any
 */
record LogFilter(@Nullable String search, @Nullable Instant from, @Nullable Instant until) {
  /** Lowers the text once. */
  LogFilter {
    search = search == null ? null : search.toLowerCase(Locale.ROOT);
  }

  boolean wants(LogRow row) {
    return (from == null || !row.time().isBefore(from))
        && (until == null || row.time().isBefore(until))
        && (search == null || contains(row, search));
  }

  private static boolean contains(LogRow row, String wanted) {
    return Stream.of(
            row.kind(),
            row.sensor(),
            row.source(),
            row.decky(),
            row.service(),
            row.attackerIp(),
            row.sessionId(),
            row.eventClass())
        .anyMatch(column -> column != null && column.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
