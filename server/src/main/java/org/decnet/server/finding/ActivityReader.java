package org.decnet.server.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.decnet.engine.port.LogRow;
import org.decnet.engine.port.LogTail;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.SecretMask;
import org.decnet.export.finding.OcsfActivities;
import org.jspecify.annotations.Nullable;

/** Gives stored events as activities, in the order in which they were stored. */
public final class ActivityReader {
  private final Stores stores;
  private final OcsfActivities format;

  /**
   * Reads from a store.
   *
   * @param version version of the product
   */
  public ActivityReader(Stores stores, String version) {
    this.stores = stores;
    this.format = new OcsfActivities(version, SecretMask::mask);
  }

  /**
   * Gives the lines of the next events.
   *
   * @param after right behind this place
   * @param since only of events at this time or later; null for all
   * @param limit most events that are looked at, 1 to 1000; not all have a line
   * @return where to go on; empty if there is nothing behind the place
   */
  public Optional<LogTail.Place> read(
      LogTail.Place after, @Nullable Instant since, int limit, Consumer<String> lines) {
    List<LogRow> rows = stores.logTail().after(after, limit);
    for (LogRow row : rows) {
      if (since == null || !row.time().isBefore(since)) {
        stores.events().event(row.eventId()).flatMap(format::line).ifPresent(lines);
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new LogTail.Place(rows.getLast().storedAt(), rows.getLast().eventId()));
  }
}
