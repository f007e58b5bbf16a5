package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.decnet.engine.port.LogRow;
import org.decnet.engine.port.LogTail;
import org.decnet.store.convert.MicrosConverter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Events in the order in which they were stored, from SQL. */
final class JooqLogTail implements LogTail {
  private static final int MOST_BARS = 1_000;
  private static final MicrosConverter MICROS = new MicrosConverter();

  private final Database database;

  JooqLogTail(Database database) {
    this.database = database;
  }

  @Override
  public Place end() {
    return database.read(dsl ->
        dsl.select(EVENT.INGESTED_AT, EVENT.EVENT_ID)
            .from(EVENT)
            .orderBy(EVENT.INGESTED_AT.desc(), EVENT.EVENT_ID.desc())
            .limit(1)
            .fetchOptional(row -> new Place(row.value1(), row.value2()))
            .orElse(Place.START));
  }

  @Override
  public List<LogRow> after(Place place, int limit) {
    return database.read(dsl ->
        dsl.select(
                EVENT.EVENT_ID,
                EVENT.TIME,
                EVENT.INGESTED_AT,
                EVENT.KIND,
                EVENT.SENSOR,
                EVENT.SOURCE,
                EVENT.DECKY,
                EVENT.SERVICE,
                EVENT.SRC_IP,
                EVENT.SESSION_ID,
                EVENT.ATTACKER_UUID,
                EVENT.EVENT_CLASS)
            .from(EVENT)
            .where(EVENT.INGESTED_AT.ge(place.storedAt()))
            .and(EVENT.INGESTED_AT.gt(place.storedAt()).or(EVENT.EVENT_ID.gt(place.eventId())))
            .orderBy(EVENT.INGESTED_AT, EVENT.EVENT_ID)
            .limit(Limits.rows(limit))
            .fetch(JooqLogTail::row));
  }

  @Override
  public List<Bar> histogram(Instant from, Instant until, Duration width) {
    Field<Long> time = EVENT.TIME.coerce(Long.class);
    Field<Long> start = time.minus(time.mod(DSL.inline(width.toNanos() / 1000))).as("start");
    return database.read(dsl ->
        dsl.select(start, DSL.count())
            .from(EVENT)
            .where(EVENT.TIME.ge(from))
            .and(EVENT.TIME.lt(until))
            .groupBy(start)
            .orderBy(start)
            .limit(MOST_BARS)
            .fetch(
                row -> new Bar(Objects.requireNonNull(MICROS.from(row.value1())), row.value2())));
  }

  private static LogRow row(Record row) {
    return new LogRow(
        row.get(EVENT.EVENT_ID),
        row.get(EVENT.TIME),
        row.get(EVENT.INGESTED_AT),
        row.get(EVENT.KIND),
        row.get(EVENT.SENSOR),
        row.get(EVENT.SOURCE),
        row.get(EVENT.DECKY),
        row.get(EVENT.SERVICE),
        row.get(EVENT.SRC_IP),
        row.get(EVENT.SESSION_ID),
        row.get(EVENT.ATTACKER_UUID),
        row.get(EVENT.EVENT_CLASS));
  }
}
