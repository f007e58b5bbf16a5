package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventCountTest {
  private static Scenario counting(String condition) {
    return Scenario.of(
        "type: event_count, rules: [a], group-by: [host], timespan: 10s, condition: " + condition);
  }

  @Test
  void firesWithTheEventThatMakesTheNumberFull() {
    Scenario scenario = counting("{ gte: 3 }");
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "x").event(3, "a", "host", "x");

    assertThat(scenario.told()).containsExactly("test 3 3 {host=x}");
  }

  @Test
  void eachGroupIsCountedForItself() {
    Scenario scenario = counting("{ gte: 2 }");
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "y").event(3, "a", "host", "y");

    assertThat(scenario.told()).containsExactly("test 3 2 {host=y}");
  }

  @Test
  void theWindowSlidesAndLeavesItsBeginningOut() {
    Scenario within = counting("{ gte: 2 }");
    within.event(1, "a", "host", "x").event(10.9, "a", "host", "x");
    Scenario beyond = counting("{ gte: 2 }");
    beyond.event(1, "a", "host", "x").event(11, "a", "host", "x");

    assertThat(within.told()).containsExactly("test 10.9 2 {host=x}");
    assertThat(beyond.told()).isEmpty();
  }

  @Test
  void aRunIsToldOnceForAsLongAsItGoesOn() {
    Scenario scenario = counting("{ gte: 2 }");
    for (int second = 1; second <= 30; second++) {
      scenario.event(second, "a", "host", "x");
    }

    assertThat(scenario.told()).containsExactly("test 2 2 {host=x}");
  }

  @Test
  void aRunIsToldAgainAfterItHasEnded() {
    Scenario scenario = counting("{ gte: 2 }");
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "x");
    scenario.event(20, "a", "host", "x").event(21, "a", "host", "x");

    assertThat(scenario.told()).containsExactly("test 2 2 {host=x}", "test 21 2 {host=x}");
  }

  @Test
  void anEmptyWindowEndsARunThoughNoEventSeesIt() {
    Scenario scenario = counting("{ gte: 1 }");
    scenario.event(1, "a", "host", "x").event(5, "a", "host", "x").event(15, "a", "host", "x");

    assertThat(scenario.told()).containsExactly("test 1 1 {host=x}", "test 15 1 {host=x}");
  }

  @Test
  void everyEventIsToldIfAskedFor() {
    Scenario scenario =
        Scenario.of(
            "type: event_count, rules: [a], timespan: 10s, condition: { gte: 2 }",
            CorrelatorOptions.sorted().withEveryEvent(true));
    scenario.event(1, "a").event(2, "a").event(3, "a").event(30, "a");

    assertThat(scenario.told()).containsExactly("test 2 2", "test 3 3");
  }

  @Test
  void aRangeHoldsBetweenItsBounds() {
    Scenario scenario = counting("{ gt: 1, lte: 3 }");
    for (int second = 1; second <= 5; second++) {
      scenario.event(second, "a", "host", "x");
    }
    // At 12 the window has 3, 4, 5 and 12; at 13.5 it has 4, 5, 12 and 13.5; at 15.5 only three.
    scenario.event(12, "a", "host", "x").event(15.5, "a", "host", "x");

    assertThat(scenario.told()).containsExactly("test 2 2 {host=x}", "test 15.5 2 {host=x}");
  }

  @Test
  void fewerThanIsLookedAtWhenAnEventComesAndNeverInSilence() {
    Scenario scenario = counting("{ lt: 3 }");
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "x").event(3, "a", "host", "x");
    scenario.advance(100);
    assertThat(scenario.told()).containsExactly("test 1 1 {host=x}");

    scenario.event(101, "a", "host", "x");
    assertThat(scenario.told()).containsExactly("test 1 1 {host=x}", "test 101 1 {host=x}");
  }

  @Test
  void equalAndUnequalHoldAtTheirNumber() {
    Scenario equal = counting("{ eq: 2 }");
    Scenario unequal = counting("{ gte: 1, neq: 2 }");
    for (int second = 1; second <= 4; second++) {
      equal.event(second, "a", "host", "x");
      unequal.event(second, "a", "host", "x");
    }

    assertThat(equal.told()).containsExactly("test 2 2 {host=x}");
    assertThat(unequal.told()).containsExactly("test 1 1 {host=x}", "test 3 3 {host=x}");
  }

  @Test
  void anEventThatSeveralRulesMatchedCountsOnce() {
    Scenario scenario =
        Scenario.of("type: event_count, rules: [a, b], timespan: 10s, condition: { gte: 3 }");
    scenario.event(1, "ab").event(2, "ab");
    assertThat(scenario.told()).isEmpty();

    scenario.event(3, "b");
    assertThat(scenario.told()).containsExactly("test 3 3");
  }

  @Test
  void rulesThatAreNotReferredToAreLeftAlone() {
    Scenario scenario = counting("{ gte: 1 }");
    scenario.event(1, "b", "host", "x").event(2, "", "host", "x");

    assertThat(scenario.told()).isEmpty();
  }

  @Test
  void aMatchCarriesItsWindowAndTheIdsOfBothEnds() {
    Scenario scenario =
        Scenario.of(
            "type: event_count, rules: [a], timespan: 10s, condition: { gte: 7 }",
            new CorrelatorOptions(Duration.ZERO, 9, 9, 9, 9, 3, false));
    for (int second = 1; second <= 7; second++) {
      scenario.event(second, "a");
    }

    assertThat(scenario.matches())
        .singleElement()
        .satisfies(match -> {
          assertThat(match.from()).isEqualTo(Scenario.SECOND);
          assertThat(match.to()).isEqualTo(7 * Scenario.SECOND);
          assertThat(match.events()).isEqualTo(7);
          assertThat(match.firstEvents()).containsExactly("e1", "e2", "e3");
          assertThat(match.lastEvents()).containsExactly("e5", "e6", "e7");
        });
  }
}
