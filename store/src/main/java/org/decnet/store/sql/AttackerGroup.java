package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;

/** A few attackers whose rows are read together, with one statement a table. */
record AttackerGroup(List<UUID> attackers) {
  /** Most rows that a driver is asked to hold at once. */
  static final int ROWS_AT_ONCE = 1000;

  /** What a group holds is bounded as what one attacker may hold is. */
  private static final long MOST_EVENTS = FactRows.MOST_VALUES;

  /** Copies the list. */
  AttackerGroup {
    attackers = List.copyOf(attackers);
  }

  /** The attackers of rows. */
  static AttackerGroup of(List<? extends Record> rows) {
    return new AttackerGroup(rows.stream().map(row -> row.get(ATTACKERS.UUID)).toList());
  }

  /** Cuts rows of attackers into runs of few events; who did more than that is alone. */
  static List<List<Record>> runs(List<Record> rows) {
    List<List<Record>> runs = new ArrayList<>();
    List<Record> run = new ArrayList<>();
    long events = 0;
    for (Record row : rows) {
      long more = row.get(ATTACKERS.EVENT_COUNT);
      if (!run.isEmpty() && events + more > MOST_EVENTS) {
        runs.add(run);
        run = new ArrayList<>();
        events = 0;
      }
      run.add(row);
      events += more;
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** Whether a column names one of them. */
  Condition are(Field<UUID> attacker) {
    return attackers.size() == 1 ? attacker.eq(attackers.getFirst()) : attacker.in(attackers);
  }

  /**
   * Reads rows one after the other, by attacker.
   *
   * @param rows in the order of each attacker's values
   * @param attacker column that says whose a row is
   * @param most no more rows of one attacker are read
   * @param reading gives null for what is not to be told
   */
  <R extends Record, T> Map<UUID, List<T>> read(
      SelectLimitStep<R> rows,
      Field<UUID> attacker,
      int most,
      Function<? super R, ? extends @Nullable T> reading) {
    Map<UUID, List<T>> lists = new HashMap<>();
    Map<UUID, Integer> counts = new HashMap<>();
    each(
        attackers.size() == 1 ? rows.limit(most) : rows,
        row -> {
          UUID whose = row.get(attacker);
          if (counts.merge(whose, 1, Integer::sum) <= most) {
            T value = reading.apply(row);
            if (value != null) {
              lists.computeIfAbsent(whose, none -> new ArrayList<>()).add(value);
            }
          }
        });
    return lists;
  }

  /** Gives rows to a visitor, a few of them in memory at a time. */
  static <R extends Record> void each(ResultQuery<R> rows, Consumer<? super R> visitor) {
    try (Cursor<R> cursor = rows.fetchSize(ROWS_AT_ONCE).fetchLazy()) {
      cursor.forEach(visitor);
    }
  }
}
