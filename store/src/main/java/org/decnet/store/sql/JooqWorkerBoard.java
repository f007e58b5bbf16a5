package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.WORKER_STATUS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerBoard;
import org.decnet.engine.port.WorkerName;
import org.jooq.Record;

/** What workers say of themselves, in SQL. */
final class JooqWorkerBoard implements WorkerBoard {
  private static final int LONGEST_DETAIL = 255;

  private final Database database;

  JooqWorkerBoard(Database database) {
    this.database = database;
  }

  @Override
  public void beat(WorkerBeat beat) {
    String detail = beat.detail();
    String kept = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    database.write((connection, dsl) ->
        dsl.insertInto(WORKER_STATUS)
            .set(WORKER_STATUS.WORKER, beat.worker().word())
            .set(WORKER_STATUS.STATE, beat.state().name().toLowerCase(Locale.ROOT))
            .set(WORKER_STATUS.DETAIL, kept)
            .set(WORKER_STATUS.STARTED_AT, beat.startedAt())
            .set(WORKER_STATUS.BEAT_AT, beat.beatAt())
            .onConflict(WORKER_STATUS.WORKER)
            .doUpdate()
            .set(WORKER_STATUS.STATE, beat.state().name().toLowerCase(Locale.ROOT))
            .set(WORKER_STATUS.DETAIL, kept)
            .set(WORKER_STATUS.STARTED_AT, beat.startedAt())
            .set(WORKER_STATUS.BEAT_AT, beat.beatAt())
            .execute());
  }

  @Override
  public List<WorkerBeat> beats() {
    return database
        .read(dsl ->
            dsl.select(WORKER_STATUS.fields())
                .from(WORKER_STATUS)
                .orderBy(WORKER_STATUS.WORKER)
                .fetch(JooqWorkerBoard::beat))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Nothing of a worker that only a newer version knows. */
  private static Optional<WorkerBeat> beat(Record row) {
    return WorkerName.named(row.get(WORKER_STATUS.WORKER))
        .map(name ->
            new WorkerBeat(
                name,
                WorkerBeat.State.valueOf(row.get(WORKER_STATUS.STATE).toUpperCase(Locale.ROOT)),
                row.get(WORKER_STATUS.DETAIL),
                row.get(WORKER_STATUS.STARTED_AT),
                row.get(WORKER_STATUS.BEAT_AT)));
  }
}
