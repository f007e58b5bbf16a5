package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.decnet.sigma.ast.Test.Compare;
import org.decnet.sigma.ast.Test.Relation;
import org.decnet.sigma.value.ValueTest;
import org.junit.jupiter.api.Test;

/** The number index holds what each comparison on its own holds. */
class NumberIndexProperties {
  /** Neighbours that are one double, both zeros, and what is no number at all. */
  private static final List<Object> VALUES =
      List.of(
          0L,
          -0.0,
          0.0,
          1L,
          1.5,
          -7L,
          9007199254740992L,
          9007199254740993L,
          9007199254740994.0,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          Double.POSITIVE_INFINITY,
          Double.NaN,
          5,
          (short) 6,
          true,
          "9007199254740993",
          "9223372036854775807",
          "1.5",
          "1e2",
          "-0",
          "+5",
          "none",
          "");

  private final Random random = new Random(74);

  private Number number() {
    return switch (random.nextInt(4)) {
      case 0 -> (long) random.nextInt(10);
      case 1 -> random.nextInt(10) / 2.0;
      case 2 -> 9007199254740990L + random.nextInt(6);
      default -> VALUES.get(random.nextInt(12)) instanceof Number n ? n : 3L;
    };
  }

  @Test
  void indexHoldsWhatEachComparisonHolds() {
    int held = 0;
    for (int round = 0; round < 1_000; round++) {
      SignalTable signals = new SignalTable();
      List<ValueTest> tests = new ArrayList<>();
      List<NumberIndex.Entry> entries = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
        Number number = number();
        tests.add(ValueTest.of(new Compare("", relation, number)));
        entries.add(
            new NumberIndex.Entry(
                relation, number.doubleValue() + 0.0, tests.get(i), signals.add(1).id()));
      }
      NumberIndex index = new NumberIndex(entries);
      Scratch scratch = new Scratch(new TriggerWriter(signals.size(), 0).build(), 0, 1);
      for (Object value : VALUES) {
        index.read(value, scratch);
        for (int i = 0; i < tests.size(); i++) {
          held += tests.get(i).holds(value) ? 1 : 0;
          assertThat(scratch.isRaised(i))
              .as("%s %s", value, entries.get(i))
              .isEqualTo(tests.get(i).holds(value));
        }
        scratch.end();
      }
    }
    assertThat(held).isGreaterThan(10_000);
  }
}
