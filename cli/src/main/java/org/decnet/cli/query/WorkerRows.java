package org.decnet.cli.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerBeat;
import org.jspecify.annotations.Nullable;

/** How the workers are that ever ran on a data folder, and how much they have still to hear. */
final class WorkerRows {
  private final List<Row> rows;

  private WorkerRows(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * One worker.
   *
   * @param state running, failing, stopped or stale
   * @param behind messages that it has not looked at; null if it hears none
   */
  private record Row(WorkerBeat beat, String state, @Nullable Long behind) {}

  static WorkerRows of(Stores stores, Instant now) {
    long head = stores.outbox().head();
    Map<String, Long> cursors = stores.outbox().cursors();
    List<Row> rows = new ArrayList<>();
    for (WorkerBeat beat : stores.workers().beats()) {
      Long heard = cursors.get(beat.worker().word());
      rows.add(
          new Row(beat, state(beat, now), heard == null ? null : (Long) Math.max(0, head - heard)));
    }
    return new WorkerRows(rows);
  }

  private static String state(WorkerBeat beat, Instant now) {
    return beat.isStale(now) ? "stale" : beat.state().name().toLowerCase(Locale.ROOT);
  }

  void facts(Facts facts) {
    for (Row row : rows) {
      facts.add("Worker " + row.beat().worker().word(), describe(row));
    }
  }

  private static String describe(Row row) {
    String since = row.state().equals("stale") ? " since " + Show.time(row.beat().beatAt()) : "";
    String behind =
        row.behind() == null ? "" : ", " + Show.counted(row.behind(), "message") + " behind";
    String detail = row.beat().detail().isEmpty() ? "" : " (" + row.beat().detail() + ")";
    return row.state() + since + behind + detail;
  }

  List<JsonObject> json() {
    return rows.stream().map(WorkerRows::json).toList();
  }

  private static JsonObject json(Row row) {
    return new JsonObject()
        .put("worker", row.beat().worker().word())
        .put("state", row.state())
        .put("behind", row.behind())
        .put("detail", row.beat().detail())
        .put("started_at", row.beat().startedAt())
        .put("beat_at", row.beat().beatAt());
  }
}
