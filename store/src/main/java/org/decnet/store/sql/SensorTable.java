package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SENSOR_STATUS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.model.swarm.SwarmHost;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code sensor_status}. */
final class SensorTable {
  static final int MOST_SENSORS = 10_000;

  /** Stands where the format would, for the lines of a remote host. */
  private static final String LINK = "agent";

  private SensorTable() {}

  /** Adds to what is known of sensors, within a transaction of the caller. */
  static void add(DSLContext dsl, Map<SensorKey, SensorCounts> counts, Instant now) {
    counts.forEach((key, added) -> {
      insertIfAbsent(dsl, key, now);
      Instant before =
          dsl.select(SENSOR_STATUS.LAST_EVENT_AT)
              .from(SENSOR_STATUS)
              .where(is(key))
              .fetchOne(SENSOR_STATUS.LAST_EVENT_AT);
      add(dsl, key, added, Silences.after(before, added.times()), now);
    });
  }

  private static void insertIfAbsent(DSLContext dsl, SensorKey key, Instant now) {
    dsl.insertInto(SENSOR_STATUS)
        .set(SENSOR_STATUS.SOURCE, key.source())
        .set(SENSOR_STATUS.SENSOR, key.sensor())
        .set(SENSOR_STATUS.LINE_COUNT, 0L)
        .set(SENSOR_STATUS.EVENT_COUNT, 0L)
        .set(SENSOR_STATUS.MALFORMED_COUNT, 0L)
        .set(SENSOR_STATUS.DUPLICATE_COUNT, 0L)
        .set(SENSOR_STATUS.UNKNOWN_ID_COUNT, 0L)
        .set(SENSOR_STATUS.LAST_READ_AT, now)
        .set(SENSOR_STATUS.GAP_COUNT, 0L)
        .onConflictDoNothing()
        .execute();
  }

  /** Writes how the lines of a remote host fare, in place of what was known of that. */
  static void putLink(DSLContext dsl, SwarmHost host, Instant now) {
    SensorKey key = new SensorKey(LINK, host.name());
    insertIfAbsent(dsl, key, now);
    dsl.update(SENSOR_STATUS)
        .set(SENSOR_STATUS.LINE_COUNT, host.tally().lastSequence())
        .set(SENSOR_STATUS.MALFORMED_COUNT, host.tally().refused())
        .set(SENSOR_STATUS.UNKNOWN_ID_COUNT, host.report().dropped())
        .set(SENSOR_STATUS.GAP_COUNT, host.tally().missed())
        .set(SENSOR_STATUS.LAST_READ_AT, now)
        .where(is(key))
        .execute();
  }

  private static void add(
      DSLContext dsl, SensorKey key, SensorCounts added, Silences silences, Instant now) {
    dsl.update(SENSOR_STATUS)
        .set(SENSOR_STATUS.LINE_COUNT, SENSOR_STATUS.LINE_COUNT.plus(added.lines()))
        .set(SENSOR_STATUS.EVENT_COUNT, SENSOR_STATUS.EVENT_COUNT.plus(added.times().size()))
        .set(SENSOR_STATUS.MALFORMED_COUNT, SENSOR_STATUS.MALFORMED_COUNT.plus(added.malformed()))
        .set(SENSOR_STATUS.DUPLICATE_COUNT, SENSOR_STATUS.DUPLICATE_COUNT.plus(added.duplicates()))
        .set(
            SENSOR_STATUS.UNKNOWN_ID_COUNT, SENSOR_STATUS.UNKNOWN_ID_COUNT.plus(added.unknownIds()))
        .set(SENSOR_STATUS.FIRST_EVENT_AT, further(SENSOR_STATUS.FIRST_EVENT_AT, added.first(), -1))
        .set(SENSOR_STATUS.LAST_EVENT_AT, further(SENSOR_STATUS.LAST_EVENT_AT, added.last(), 1))
        .set(SENSOR_STATUS.LAST_READ_AT, now)
        .set(SENSOR_STATUS.GAP_COUNT, SENSOR_STATUS.GAP_COUNT.plus(silences.count()))
        .set(SENSOR_STATUS.GAP_FROM_AT, orKept(SENSOR_STATUS.GAP_FROM_AT, silences.from()))
        .set(SENSOR_STATUS.GAP_TO_AT, orKept(SENSOR_STATUS.GAP_TO_AT, silences.to()))
        .where(is(key))
        .execute();
  }

  /** The later time, or the earlier one; decided by the database, which other writers may use. */
  private static Field<Instant> further(
      Field<Instant> column, @Nullable Instant time, int direction) {
    if (time == null) {
      return column;
    }
    return DSL.when(
            column.isNull().or(direction > 0 ? column.lt(time) : column.gt(time)),
            DSL.val(time, column))
        .otherwise(column);
  }

  private static Field<Instant> orKept(Field<Instant> column, @Nullable Instant time) {
    return time == null ? column : DSL.val(time, column);
  }

  private static org.jooq.Condition is(SensorKey key) {
    return SENSOR_STATUS.SOURCE.eq(key.source()).and(SENSOR_STATUS.SENSOR.eq(key.sensor()));
  }

  static List<SensorStatus> all(DSLContext dsl) {
    return dsl.selectFrom(SENSOR_STATUS)
        .orderBy(SENSOR_STATUS.SOURCE, SENSOR_STATUS.SENSOR)
        .limit(MOST_SENSORS)
        .fetch(SensorTable::status);
  }

  private static SensorStatus status(Record row) {
    return new SensorStatus(
        row.get(SENSOR_STATUS.SOURCE),
        row.get(SENSOR_STATUS.SENSOR),
        row.get(SENSOR_STATUS.LINE_COUNT),
        row.get(SENSOR_STATUS.EVENT_COUNT),
        row.get(SENSOR_STATUS.MALFORMED_COUNT),
        row.get(SENSOR_STATUS.DUPLICATE_COUNT),
        row.get(SENSOR_STATUS.UNKNOWN_ID_COUNT),
        row.get(SENSOR_STATUS.FIRST_EVENT_AT),
        row.get(SENSOR_STATUS.LAST_EVENT_AT),
        row.get(SENSOR_STATUS.LAST_READ_AT),
        row.get(SENSOR_STATUS.GAP_COUNT),
        row.get(SENSOR_STATUS.GAP_FROM_AT),
        row.get(SENSOR_STATUS.GAP_TO_AT));
  }
}
