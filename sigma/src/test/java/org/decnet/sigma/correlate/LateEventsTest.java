package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LateEventsTest {
  private static final String IN_ORDER = "type: temporal_ordered, rules: [a, b], timespan: 100s";

  @Test
  void eventsAreCountedInOrderOfTimeNotOfArrival() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.live());
    scenario.event(50, "b").event(40, "a").finish();

    assertThat(scenario.told()).containsExactly("test 50 2");
    assertThat(scenario.matches().get(0).firstEvents()).containsExactly("e2", "e1");
  }

  @Test
  void aMatchIsToldWhenItsTimeIsSettled() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.live());
    scenario.event(1, "a").event(2, "b").event(61, "");
    assertThat(scenario.told()).isEmpty();
    assertThat(scenario.state().waiting()).isEqualTo(1);

    scenario.event(62, "");
    assertThat(scenario.told()).containsExactly("test 2 2");
  }

  @Test
  void anEventAtTheBoundIsInTimeAndOneBeforeItIsLate() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.live());
    scenario.event(100, "b").event(40, "a");
    assertThat(scenario.state().counters().late()).isZero();

    scenario.event(39.999, "a");
    assertThat(scenario.state().counters().late()).isEqualTo(1);
    assertThat(scenario.finish().told()).containsExactly("test 100 2");
  }

  @Test
  void lateEventsOfRulesThatNobodyRefersToDoNotCount() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.sorted());
    scenario.event(100, "a").event(1, "c").event(1, "");

    assertThat(scenario.state().counters().late()).isZero();
  }

  @Test
  void sortedEventsAreToldAtOnce() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.sorted());
    scenario.event(1, "a").event(2, "b");

    assertThat(scenario.told()).containsExactly("test 2 2");
  }

  @Test
  void withoutABoundNothingIsLateAndNothingToldBeforeTheEnd() {
    Scenario scenario =
        Scenario.of(IN_ORDER, CorrelatorOptions.live().withLateness(CorrelatorOptions.UNBOUNDED));
    scenario.event(1_000_000, "b").event(999_950, "a");
    assertThat(scenario.told()).isEmpty();

    assertThat(scenario.finish().told()).containsExactly("test 1000000 2");
    assertThat(scenario.state().counters().late()).isZero();
  }

  @Test
  void advancingSettlesTime() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.live());
    scenario.event(1, "a").event(2, "b").advance(2);
    assertThat(scenario.told()).containsExactly("test 2 2");

    scenario.event(1.5, "a");
    assertThat(scenario.state().counters().late()).isEqualTo(1);
  }

  @Test
  void timeNeverGoesBack() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.live());
    scenario.advance(100).advance(50);

    assertThat(scenario.state().frontier()).isEqualTo(100 * Scenario.SECOND);
  }

  @Test
  void whenTooManyWaitTheOldestGoesFirstAndIsCounted() {
    CorrelatorOptions narrow =
        new CorrelatorOptions(Duration.ofSeconds(60), 2, 10, 10, 10, 10, false);
    Scenario scenario = Scenario.of(IN_ORDER, narrow);
    scenario.event(10, "a").event(12, "b").event(11, "c").event(14, "a");
    assertThat(scenario.state().waiting()).isEqualTo(2);
    assertThat(scenario.state().counters().hurried()).isEqualTo(1);

    // What is before the one that was hurried is late now.
    scenario.event(9, "a");
    assertThat(scenario.state().counters().late()).isEqualTo(1);
    assertThat(scenario.finish().told()).containsExactly("test 12 2");
  }

  @Test
  void timesAtTheEndsOfTheRangeDoNoHarm() {
    Scenario scenario = Scenario.of(IN_ORDER, CorrelatorOptions.live());
    scenario.feed(Long.MIN_VALUE, "first", "a", Map.of());
    scenario.feed(Long.MIN_VALUE + 1, "second", "b", Map.of());
    scenario.feed(Long.MAX_VALUE, "last", "a", Map.of());
    scenario.finish();

    assertThat(scenario.matches()).hasSizeLessThanOrEqualTo(1);
    assertThat(scenario.state().waiting()).isZero();
  }

  @Test
  void shufflingWithinTheBoundChangesNothing() {
    String block =
        "type: value_count, rules: [a, b], group-by: [host], timespan: 6s,"
            + " condition: { field: v, eq: 2 }";
    Random random = new Random(7);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      order.add(i);
    }
    List<String> expected = shuffled(block, order);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(order, random);
      assertThat(shuffled(block, order)).isEqualTo(expected);
    }
    assertThat(expected).hasSizeGreaterThan(3);
  }

  /** One event a second of the same minute, in some order of arrival. */
  private static List<String> shuffled(String block, List<Integer> order) {
    Scenario scenario = Scenario.of(block, CorrelatorOptions.live());
    for (int i : order) {
      scenario.event(i, i % 3 == 0 ? "a" : "b", "host", "h" + i % 2, "v", "v" + i * i % 5);
    }
    scenario.finish();
    assertThat(scenario.state().counters().late()).isZero();
    return scenario.told();
  }
}
