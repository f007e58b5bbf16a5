package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link CorrelatorOptions#lastingRuns}. */
class LastingRunsTest {
  private static final String BLOCK =
      "type: event_count, rules: [a], timespan: 10s, condition: { gte: 3 }";

  private static Scenario scenario(boolean lasting) {
    return Scenario.of(
        BLOCK, new CorrelatorOptions(Duration.ZERO, 99, 99, 99, 99, 9, false, lasting));
  }

  /** Holds until 12.5, not with the event at 18.2, and again with that at 18.4. */
  private static Scenario dipping(Scenario scenario) {
    for (double time : new double[] {1, 2, 3, 8, 12.5, 18.2, 18.4}) {
      scenario.event(time, "a");
    }
    return scenario;
  }

  @Test
  void aRunGoesOnThroughAnEventWithWhichItDoesNotHold() {
    assertThat(dipping(scenario(true)).told()).containsExactly("test 3 3");
    assertThat(dipping(scenario(false)).told()).containsExactly("test 3 3", "test 18.4 3");
  }

  @Test
  void aRunEndsWhenItHasNotHeldForAWholeTimespan() {
    Scenario scenario = dipping(scenario(true));
    scenario.event(29, "a").event(29.1, "a").event(29.2, "a");

    assertThat(scenario.told()).containsExactly("test 3 3", "test 29.2 3");
  }

  @Test
  void aRestartInADipDoesNotEndTheRun() {
    Scenario scenario = scenario(true);
    for (double time : new double[] {1, 2, 3, 8, 12.5, 18.2, 18.4}) {
      scenario.event(time, "a").restart();
    }

    assertThat(scenario.told()).containsExactly("test 3 3");
  }
}
