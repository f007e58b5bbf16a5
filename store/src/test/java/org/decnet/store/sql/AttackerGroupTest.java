package org.decnet.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.store.generated.Tables.ATTACKERS;

import java.util.Arrays;
import java.util.List;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** How much is read at once. */
class AttackerGroupTest {
  private static final long MOST = FactRows.MOST_VALUES;

  private static List<List<Long>> runs(long... events) {
    List<Record> rows = Arrays.stream(events).mapToObj(AttackerGroupTest::row).toList();
    return AttackerGroup.runs(rows).stream()
        .map(run -> run.stream().map(row -> row.get(ATTACKERS.EVENT_COUNT)).toList())
        .toList();
  }

  private static Record row(long events) {
    Record row = DSL.using(SQLDialect.SQLITE).newRecord(ATTACKERS);
    row.set(ATTACKERS.EVENT_COUNT, events);
    return row;
  }

  @Test
  void manyWhoDidLittleAreReadTogether() {
    assertThat(runs(1, 2, 3)).containsExactly(List.of(1L, 2L, 3L));
    assertThat(runs()).isEmpty();
  }

  @Test
  void togetherTheyHaveNoMoreThanOneMayHave() {
    assertThat(runs(MOST - 1, 1, 1)).containsExactly(List.of(MOST - 1, 1L), List.of(1L));
  }

  @Test
  void whoDidMoreThanThatIsAloneAndKeepsHisPlace() {
    assertThat(runs(1, MOST * 9, 2, 3))
        .containsExactly(List.of(1L), List.of(MOST * 9), List.of(2L, 3L));
  }
}
