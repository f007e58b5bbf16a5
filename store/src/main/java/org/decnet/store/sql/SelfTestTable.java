package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SELF_TEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SelfTest.Outcome;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code self_test}. */
final class SelfTestTable {
  private static final int LONGEST_DETAIL = 255;

  private SelfTestTable() {}

  /** Claims a sensor; false while an earlier claim holds. */
  static boolean begin(DSLContext dsl, SensorKey sensor, Instant now, Instant stale) {
    dsl.insertInto(SELF_TEST)
        .columns(SELF_TEST.SOURCE, SELF_TEST.SENSOR)
        .values(sensor.source(), sensor.sensor())
        .onConflictDoNothing()
        .execute();
    return dsl.update(SELF_TEST)
            .set(SELF_TEST.BEGUN_AT, now)
            .where(is(sensor))
            .and(SELF_TEST.BEGUN_AT.isNull().or(SELF_TEST.BEGUN_AT.lt(stale)))
            .execute()
        > 0;
  }

  /** Writes a result, and says whether it turned. */
  static boolean end(DSLContext dsl, SelfTest result) {
    SensorKey sensor = new SensorKey(result.source(), result.sensor());
    String before =
        dsl.select(SELF_TEST.OUTCOME).from(SELF_TEST).where(is(sensor)).fetchOne(SELF_TEST.OUTCOME);
    String detail = Objects.requireNonNullElse(Widths.fit(result.detail(), LONGEST_DETAIL), "");
    dsl.update(SELF_TEST)
        .setNull(SELF_TEST.BEGUN_AT)
        .set(SELF_TEST.TESTED_AT, result.at())
        .set(SELF_TEST.OUTCOME, result.outcome().word())
        .set(SELF_TEST.TOOK_MS, result.took().toMillis())
        .set(SELF_TEST.DETAIL, detail)
        .where(is(sensor))
        .execute();
    return wasWell(before) != result.isWell();
  }

  private static boolean wasWell(@Nullable String outcome) {
    return outcome == null || outcome.equals(Outcome.PASSED.word());
  }

  static List<SelfTest> all(DSLContext dsl) {
    return dsl
        .select(SELF_TEST.fields())
        .from(SELF_TEST)
        .where(SELF_TEST.TESTED_AT.isNotNull())
        .orderBy(SELF_TEST.SOURCE, SELF_TEST.SENSOR)
        .limit(SensorTable.MOST_SENSORS)
        .fetch(SelfTestTable::test)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Nothing of an outcome that only a newer version knows. */
  private static Optional<SelfTest> test(Record row) {
    return Outcome.named(row.get(SELF_TEST.OUTCOME))
        .map(outcome ->
            new SelfTest(
                row.get(SELF_TEST.SOURCE),
                row.get(SELF_TEST.SENSOR),
                row.get(SELF_TEST.TESTED_AT),
                outcome,
                Duration.ofMillis(row.get(SELF_TEST.TOOK_MS)),
                row.get(SELF_TEST.DETAIL)));
  }

  private static Condition is(SensorKey sensor) {
    return SELF_TEST.SOURCE.eq(sensor.source()).and(SELF_TEST.SENSOR.eq(sensor.sensor()));
  }
}
