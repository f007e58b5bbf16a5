package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCorrelationTest {
  private static Scenario of(String type, String condition) {
    return Scenario.of("type: " + type + ", rules: [a], timespan: 10s, condition: " + condition);
  }

  /** Feeds values one a second. */
  private static Scenario feed(Scenario scenario, Object... values) {
    for (int i = 0; i < values.length; i++) {
      scenario.event(i + 1, "a", "n", values[i]);
    }
    return scenario;
  }

  @Test
  void differentValuesAreCounted() {
    Scenario scenario = feed(of("value_count", "{ field: n, gte: 3 }"), "x", "y", "x", "y", "z");

    assertThat(scenario.told()).containsExactly("test 5 3");
    assertThat(scenario.matches().get(0).events()).isEqualTo(5);
  }

  @Test
  void aValueIsGoneWithItsLastEvent() {
    Scenario scenario = of("value_count", "{ field: n, gte: 2 }");
    scenario.event(1, "a", "n", "x").event(5, "a", "n", "x").event(12, "a", "n", "y");
    assertThat(scenario.told()).containsExactly("test 12 2");

    Scenario gone = of("value_count", "{ field: n, gte: 2 }");
    gone.event(1, "a", "n", "x").event(2, "a", "n", "x").event(12, "a", "n", "y");
    assertThat(gone.told()).isEmpty();
  }

  @Test
  void severalFieldsAreCountedAsTuples() {
    Scenario scenario = of("value_count", "{ field: [n, m], gte: 3 }");
    scenario.event(1, "a", "n", "x", "m", "1").event(2, "a", "n", "x", "m", "2");
    scenario.event(3, "a", "n", "x", "m", "1").event(4, "a", "n", "x");
    assertThat(scenario.told()).isEmpty();

    scenario.event(5, "a", "n", "y", "m", "2");
    assertThat(scenario.told()).containsExactly("test 5 3");
    assertThat(scenario.state().counters().withoutValue()).isEqualTo(1);
  }

  @Test
  void eachElementOfAListIsAValue() {
    assertThat(
            feed(of("value_count", "{ field: n, gte: 3 }"), List.of("x", "y"), List.of("y", "z"))
                .told())
        .containsExactly("test 2 3");
    assertThat(feed(of("value_sum", "{ field: n, gte: 6 }"), List.of("1", "2"), 3L).told())
        .containsExactly("test 2 6");
  }

  @Test
  void theFieldMayBeAnAlias() {
    Scenario scenario =
        Scenario.of(
            "type: value_count, rules: [a, b], timespan: 10s, condition: { field: n, gte: 2 },"
                + " aliases: { n: { a: x, b: y } }");
    scenario.event(1, "a", "x", "1", "y", "2").event(2, "b", "x", "2", "y", "1");
    assertThat(scenario.told()).isEmpty();

    scenario.event(3, "b", "y", "2");
    assertThat(scenario.told()).containsExactly("test 3 2");
  }

  @Test
  void sumsAreExactWhereFloatingPointIsNot() {
    assertThat(feed(of("value_sum", "{ field: n, eq: 0.3 }"), 0.1, 0.2).told())
        .containsExactly("test 2 0.3");
    assertThat(feed(of("value_sum", "{ field: n, eq: 1 }"), "1e300", 1L, "-1e300").told())
        .containsExactly("test 3 1");
    assertThat(
            feed(
                    of("value_sum", "{ field: n, gt: 9223372036854775807 }"),
                    Long.MAX_VALUE,
                    Long.MAX_VALUE)
                .matches()
                .get(0)
                .value())
        .isEqualTo(new BigDecimal("18446744073709551614"));
  }

  @Test
  void sumLeavesNothingBehindOfWhatHasGone() {
    Scenario scenario = of("value_sum", "{ field: n, lt: 0 }");
    scenario.event(1, "a", "n", "0.1").event(2, "a", "n", Long.MIN_VALUE);
    scenario.event(3, "a", "n", Long.MIN_VALUE).event(50, "a", "n", -5L);

    assertThat(scenario.told()).containsExactly("test 2 -9223372036854775807.9", "test 50 -5");
  }

  @Test
  void whatIsNoNumberIsLeftOutAndCounted() {
    Scenario scenario =
        feed(
            of("value_sum", "{ field: n, gte: 3 }"),
            "x",
            Double.NaN,
            true,
            "1e999999999",
            "",
            "--1",
            "1",
            2);

    assertThat(scenario.told()).containsExactly("test 8 3");
    assertThat(scenario.state().counters().withoutValue()).isEqualTo(6);
  }

  @Test
  void averageIsComparedWithoutRounding() {
    assertThat(feed(of("value_avg", "{ field: n, gt: 3.33 }"), 3L, 3L, 4L).told())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("test 3 3.333333333");
    assertThat(feed(of("value_avg", "{ field: n, eq: 2 }"), 1L, 2L, 3L).told())
        .containsExactly("test 3 2");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "25, 17.5", "50, 25", "75, 32.5", "90, 37", "99.9, 39.97", "100, 40"})
  void percentileIsInterpolatedBetweenNeighbours(String percentile, String expected) {
    Scenario scenario =
        Scenario.of(
            "type: value_percentile, rules: [a], timespan: 10s,"
                + " condition: { field: n, gte: 0, percentile: "
                + percentile
                + " }",
            CorrelatorOptions.sorted().withEveryEvent(true));
    feed(scenario, 40L, 10L, 30L, 20L);

    assertThat(scenario.told()).last().isEqualTo("test 4 " + expected);
  }

  @Test
  void medianIsTheMiddleOrBetweenTheTwoInIt() {
    assertThat(feed(of("value_median", "{ field: n, eq: 5 }"), 9L, 1L, 2L, 5L, 7L).told())
        .containsExactly("test 2 5", "test 5 5");
    assertThat(feed(of("value_median", "{ field: n, eq: 3.5 }"), 9L, 1L, 2L, 5L).told())
        .containsExactly("test 4 3.5");
  }
}
