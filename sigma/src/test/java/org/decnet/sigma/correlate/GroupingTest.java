package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final String TWICE = "timespan: 10s, condition: { gte: 2 }";

  private static Scenario twice(String groupBy) {
    return Scenario.of("type: event_count, rules: [a, b], group-by: " + groupBy + ", " + TWICE);
  }

  @Test
  void withoutFieldsThereIsOneGroup() {
    Scenario scenario = Scenario.of("type: event_count, rules: [a], " + TWICE);
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "y");

    assertThat(scenario.told()).containsExactly("test 2 2");
  }

  @Test
  void severalFieldsMustAllBeEqual() {
    Scenario scenario = twice("[host, user]");
    scenario.event(1, "a", "host", "x", "user", "u").event(2, "a", "host", "x", "user", "v");
    assertThat(scenario.told()).isEmpty();

    scenario.event(3, "a", "host", "x", "user", "u");
    assertThat(scenario.told()).containsExactly("test 3 2 {host=x, user=u}");
  }

  @Test
  void fieldsThatRunTogetherAreNotConfused() {
    Scenario scenario = twice("[host, user]");
    scenario.event(1, "a", "host", "ab", "user", "c").event(2, "a", "host", "a", "user", "bc");

    assertThat(scenario.told()).isEmpty();
  }

  @Test
  void anEventWithoutTheFieldBelongsToNoGroupAndIsCountedAsSuch() {
    Scenario scenario = twice("[host]");
    scenario.event(1, "a").event(2, "a").event(3, "a", "host", List.of());

    assertThat(scenario.told()).isEmpty();
    assertThat(scenario.state().counters().withoutGroup()).isEqualTo(3);
  }

  @Test
  void anEventWithSeveralValuesBelongsToTheGroupOfEach() {
    Scenario scenario = twice("[host]");
    scenario.event(1, "a", "host", List.of("x", "y")).event(2, "a", "host", List.of("y", "z"));

    assertThat(scenario.told()).containsExactly("test 2 2 {host=y}");
  }

  @Test
  void aValueThatIsThereTwiceCountsOnce() {
    Scenario scenario = twice("[host]");
    scenario.event(1, "a", "host", List.of("x", "x"));

    assertThat(scenario.told()).isEmpty();
  }

  @Test
  void moreValuesThanAreLookedAtAreToldByACounter() {
    Scenario scenario = twice("[host]");
    List<String> many = IntStream.range(0, 17).mapToObj(i -> "h" + i).toList();
    scenario.event(1, "a", "host", many).event(2, "a", "host", many);

    assertThat(scenario.told()).hasSize(16);
    assertThat(scenario.state().counters().cutValues()).isEqualTo(2);
  }

  @Test
  void numbersAndTheirTextsAreOneValue() {
    Scenario scenario = twice("[port]");
    scenario.event(1, "a", "port", 22L).event(2, "a", "port", "22");
    scenario.event(3, "a", "port", 22).event(4, "a", "port", 22.0);

    assertThat(scenario.told()).containsExactly("test 2 2 {port=22}");
    assertThat(scenario.state().groups()).isEqualTo(1);
  }

  @Test
  void upperAndLowerCaseAreTwoValues() {
    Scenario scenario = twice("[host]");
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "X");

    assertThat(scenario.told()).isEmpty();
  }

  @Test
  void veryLongValuesAreKeptByTheirDigests() {
    Scenario scenario = twice("[host]");
    String start = "x".repeat(100_000);
    scenario.event(1, "a", "host", start + "1").event(2, "a", "host", start + "2");
    assertThat(scenario.told()).isEmpty();

    scenario.event(3, "a", "host", start + "1");
    assertThat(scenario.matches()).hasSize(1);
    assertThat(scenario.matches().get(0).group().get("host")).startsWith("xxxx").hasSize(131);
  }

  @Test
  void anAliasIsTheFieldOfEachRule() {
    Scenario scenario =
        Scenario.of(
            "type: temporal, rules: [a, b], group-by: [ip], timespan: 10s,"
                + " aliases: { ip: { a: destination.ip, b: source.ip } }");
    scenario.event(1, "a", "destination.ip", "1", "source.ip", "2");
    scenario.event(2, "b", "destination.ip", "1", "source.ip", "2");
    assertThat(scenario.told()).isEmpty();

    scenario.event(3, "b", "destination.ip", "2", "source.ip", "1");
    assertThat(scenario.told()).containsExactly("test 3 2 {ip=1}");
  }

  @Test
  void aRuleThatTheAliasLeavesOutHasItAsAField() {
    Scenario scenario =
        Scenario.of(
            "type: temporal, rules: [a, b], group-by: [ip], timespan: 10s,"
                + " aliases: { ip: { a: address } }");
    scenario.event(1, "a", "address", "1").event(2, "b", "ip", "1");

    assertThat(scenario.told()).containsExactly("test 2 2 {ip=1}");
  }

  @Test
  void anEventThatTwoRulesSeeInOneGroupCountsOnceInIt() {
    Scenario scenario =
        Scenario.of(
            "type: event_count, rules: [a, b], group-by: [ip], "
                + TWICE
                + ", aliases: { ip: { a: from, b: to } }");
    scenario.event(1, "ab", "from", "1", "to", "1");
    assertThat(scenario.told()).isEmpty();

    scenario.event(2, "ab", "from", "1", "to", "2");
    assertThat(scenario.told()).containsExactly("test 2 2 {ip=1}");
  }
}
