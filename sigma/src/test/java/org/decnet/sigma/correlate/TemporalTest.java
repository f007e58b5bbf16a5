package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemporalTest {
  private static Scenario temporal(String rest) {
    return Scenario.of("type: temporal, timespan: 10s, " + rest);
  }

  private static Scenario ordered(String rest) {
    return Scenario.of("type: temporal_ordered, timespan: 10s, " + rest);
  }

  @Test
  void allRulesInWhateverOrder() {
    Scenario scenario = temporal("rules: [a, b, c]");
    scenario.event(1, "c").event(2, "a").event(3, "a").event(4, "b");

    assertThat(scenario.told()).containsExactly("test 4 3");
    assertThat(scenario.matches().get(0).firstEvents()).containsExactly("e1", "e3", "e4");
    assertThat(scenario.matches().get(0).from()).isEqualTo(Scenario.SECOND);
  }

  @Test
  void rulesOutsideTheWindowAreGone() {
    Scenario scenario = temporal("rules: [a, b]");
    scenario.event(1, "a").event(11, "b");
    assertThat(scenario.told()).isEmpty();

    scenario.event(20.5, "a");
    assertThat(scenario.told()).containsExactly("test 20.5 2");
  }

  @Test
  void oneEventMayMatchAllRules() {
    Scenario scenario = temporal("rules: [a, b]");
    scenario.event(1, "ab");

    assertThat(scenario.told()).containsExactly("test 1 2");
    assertThat(scenario.matches().get(0).events()).isEqualTo(1);
  }

  @Test
  void aConditionCombinesRules() {
    Scenario scenario = temporal("rules: [a, b, c], condition: (a or b) and not c");
    scenario.event(1, "c").event(2, "a").event(11.5, "b").event(12, "c");

    assertThat(scenario.told()).containsExactly("test 11.5 2");
  }

  @Test
  void anAbsenceIsSeenWhenAnEventComesAndNeverInSilence() {
    Scenario scenario = temporal("rules: [a, c], condition: a and not c");
    scenario.event(1, "c").event(9, "a").advance(15);
    assertThat(scenario.told()).isEmpty();

    scenario.event(16, "a");
    assertThat(scenario.told()).containsExactly("test 16 1");
  }

  @Test
  void someOfTheRulesAreEnough() {
    Scenario counted = temporal("rules: [a, b, c], condition: { gte: 2 }");
    Scenario worded = temporal("rules: [a, b, c], condition: 2 of them");
    counted.event(1, "a").event(2, "a").event(3, "c");
    worded.event(1, "a").event(2, "a").event(3, "c");

    assertThat(counted.told()).containsExactly("test 3 2");
    assertThat(worded.told()).containsExactly("test 3 2");
  }

  @Test
  void orderIsThatOfTheList() {
    Scenario scenario = ordered("rules: [a, b, c]");
    scenario.event(1, "b").event(2, "c").event(3, "a").event(4, "c").event(5, "b");
    assertThat(scenario.told()).isEmpty();

    scenario.event(6, "c");
    assertThat(scenario.told()).containsExactly("test 6 3");
    assertThat(scenario.matches().get(0).firstEvents()).containsExactly("e3", "e5", "e6");
  }

  @Test
  void theChainThatStartsLastIsTheOneThatStillFits() {
    Scenario scenario = ordered("rules: [a, b, c]");
    scenario.event(1, "a").event(2, "b").event(5, "a").event(6, "b").event(14, "c");

    assertThat(scenario.told()).containsExactly("test 14 3");
    assertThat(scenario.matches().get(0).firstEvents()).containsExactly("e3", "e4", "e5");
  }

  @Test
  void aChainWhoseBeginningHasGoneIsNone() {
    Scenario scenario = ordered("rules: [a, b, c]");
    // The a at 5 is in the window of c, but no b came after it.
    scenario.event(1, "a").event(2, "b").event(5, "a").event(12, "c");

    assertThat(scenario.told()).isEmpty();
  }

  @Test
  void oneEventIsNotTwoStepsOfAnOrder() {
    Scenario scenario = ordered("rules: [a, b]");
    scenario.event(1, "ab");
    assertThat(scenario.told()).isEmpty();

    scenario.event(2, "ab");
    assertThat(scenario.told()).containsExactly("test 2 2");
  }

  @Test
  void eventsOfOneTimeAreInOrderOfArrival() {
    assertThat(ordered("rules: [a, b]").event(1, "a").event(1, "b").told()).hasSize(1);
    assertThat(ordered("rules: [a, b]").event(1, "b").event(1, "a").told()).isEmpty();
  }

  @Test
  void whatAConditionNamesMustBeInOrderAndWhatItDeniesNowhere() {
    String rules = "rules: [a, b, c], condition: a and c and not b";
    assertThat(ordered(rules).event(1, "a").event(2, "c").told()).hasSize(1);
    assertThat(ordered(rules).event(1, "c").event(2, "a").told()).isEmpty();
    assertThat(ordered(rules).event(1, "b").event(2, "a").event(3, "c").told()).isEmpty();
    assertThat(ordered(rules).event(1, "b").event(9, "a").event(12, "c").told()).hasSize(1);
  }

  @Test
  void eitherOrEachHasAnOrderOfItsOwn() {
    String rules = "rules: [a, b, c], condition: (a or b) and c";
    assertThat(ordered(rules).event(1, "c").event(2, "b").event(3, "c").told())
        .containsExactly("test 3 2");
    assertThat(ordered(rules).event(1, "a").event(2, "c").told()).containsExactly("test 2 2");
  }

  @Test
  void aNumberOfRulesInOrderMayHaveGaps() {
    Scenario scenario = ordered("rules: [a, b, c, d], condition: { gte: 3 }");
    scenario.event(1, "b").event(2, "a").event(3, "c");
    assertThat(scenario.told()).isEmpty();

    scenario.event(4, "d");
    assertThat(scenario.told()).containsExactly("test 4 3");
    assertThat(scenario.matches().get(0).firstEvents()).hasSize(3).endsWith("e3", "e4");
  }
}
