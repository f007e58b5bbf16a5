package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final String TWICE =
      "type: event_count, rules: [a], group-by: [host], timespan: 100s, condition: { gte: 2 }";

  private static CorrelatorOptions bounds(int groups, int groupEvents, int events) {
    return new CorrelatorOptions(Duration.ZERO, 100, groups, groupEvents, events, 10, false);
  }

  @Test
  void theGroupThatWasNotUsedForLongestIsEvictedAndCounted() {
    Scenario scenario = Scenario.of(TWICE, bounds(2, 10, 10));
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "y");
    scenario.event(3, "a", "host", "x");
    scenario.event(4, "a", "host", "z");
    assertThat(scenario.state().counters().evictedGroups()).isEqualTo(1);
    assertThat(scenario.state().groups()).isEqualTo(2);

    // y is forgotten, so that this is its first event again; x is not.
    scenario.event(5, "a", "host", "y");
    assertThat(scenario.told()).containsExactly("test 3 2 {host=x}");
  }

  @Test
  void groupsOfAllCorrelationsShareTheBound() {
    String yaml =
        """
        title: One
        name: one
        correlation: { type: event_count, rules: [a], group-by: [host], timespan: 9s, condition: { gte: 2 } }
        ---
        title: Two
        name: two
        correlation: { type: temporal, rules: [a], group-by: [host], timespan: 9s }
        """;
    Scenario scenario = Scenario.ofYaml(yaml, bounds(3, 10, 10));
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "y");

    assertThat(scenario.state().groups()).isEqualTo(3);
    assertThat(scenario.state().counters().evictedGroups()).isEqualTo(1);
  }

  @Test
  void aGroupThatHasTooManyEventsDropsItsOldestAndCountsThem() {
    Scenario scenario =
        Scenario.of(
            "type: event_count, rules: [a], timespan: 100s, condition: { gte: 4 }",
            bounds(10, 3, 10));
    for (int second = 1; second <= 5; second++) {
      scenario.event(second, "a");
    }

    assertThat(scenario.told()).isEmpty();
    assertThat(scenario.state().counters().droppedEvents()).isEqualTo(2);
    assertThat(scenario.state().events()).isEqualTo(3);
  }

  @Test
  void eventsOfAllGroupsTogetherAreBounded() {
    Scenario scenario = Scenario.of(TWICE, bounds(10, 10, 4));
    for (int second = 1; second <= 3; second++) {
      scenario.event(second, "a", "host", "x");
    }
    scenario.event(4, "a", "host", "y").event(5, "a", "host", "y");

    assertThat(scenario.state().events()).isEqualTo(2);
    assertThat(scenario.state().counters().evictedGroups()).isEqualTo(1);
  }

  @Test
  void groupsWithEmptyWindowsAreForgotten() {
    Scenario scenario = Scenario.of(TWICE, CorrelatorOptions.sorted());
    for (int i = 0; i < 1_000; i++) {
      scenario.event(i * 10, "a", "host", "h" + i);
      assertThat(scenario.state().groups()).isLessThanOrEqualTo(11);
    }
    scenario.advance(20_000);

    assertThat(scenario.state().groups()).isZero();
    assertThat(scenario.state().events()).isZero();
    assertThat(scenario.state().counters().evictedGroups()).isZero();
  }

  @Test
  void senselessSettingsAreRefused() {
    assertThatThrownBy(() -> bounds(0, 1, 1)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> CorrelatorOptions.live().withLateness(Duration.ofSeconds(-1)))
        .hasMessageContaining("must not be negative");
  }

  @Test
  void aStateOfAnotherCorrelatorIsRefused() {
    CorrelatorState state = Scenario.of(TWICE).state();

    assertThatThrownBy(() -> Scenario.of(TWICE).correlator().snapshot(state))
        .hasMessageContaining("another correlator");
  }
}
