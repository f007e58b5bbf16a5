package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.Rule;
import org.decnet.sigma.SigmaProblem;
import org.junit.jupiter.api.Test;

class ChainingTest {
  /** The outer correlation comes first, as in the example of the specification. */
  private static final String BRUTE_FORCE =
      """
      title: Many failures, then a success
      name: broken_in
      correlation:
        type: temporal_ordered
        rules: [many, b]
        group-by: [user]
        timespan: 100s
      ---
      title: Many failures
      name: many
      correlation:
        type: event_count
        rules: [a]
        group-by: [host]
        timespan: 10s
        condition: { gte: 3 }
      """;

  private static Scenario of(String yaml) {
    return Scenario.ofYaml(yaml, CorrelatorOptions.sorted());
  }

  private static Scenario failures(Scenario scenario, int from, int to) {
    for (int second = from; second <= to; second++) {
      scenario.event(second, "a", "host", "x", "user", "root");
    }
    return scenario;
  }

  @Test
  void aCorrelationFollowsAnother() {
    Scenario scenario = failures(of(BRUTE_FORCE), 1, 3);
    scenario.event(50, "b", "host", "y", "user", "root");

    assertThat(scenario.told()).containsExactly("broken_in 50 2 {user=root}");
    assertThat(scenario.matches().get(0).firstEvents()).containsExactly("e3", "e4");
  }

  @Test
  void aFieldThatTheInnerOneDoesNotGroupByIsThatOfItsLastEvent() {
    Scenario scenario = of(BRUTE_FORCE);
    scenario.event(1, "a", "host", "x", "user", "u").event(2, "a", "host", "x", "user", "u");
    scenario.event(3, "a", "host", "x", "user", "root").event(4, "b", "user", "root");

    assertThat(scenario.told()).containsExactly("broken_in 4 2 {user=root}");
  }

  @Test
  void orderHoldsBetweenCorrelationsToo() {
    Scenario scenario = of(BRUTE_FORCE);
    scenario.event(1, "b", "user", "root");
    failures(scenario, 2, 10);

    assertThat(scenario.told()).isEmpty();
  }

  @Test
  void aRunThatGoesOnIsStillThereForATemporalCorrelation() {
    Scenario scenario = failures(of(BRUTE_FORCE), 1, 300);
    scenario.event(350, "b", "user", "root");

    assertThat(scenario.told()).containsExactly("broken_in 350 2 {user=root}");
  }

  @Test
  void aRunIsOneThingToACount() {
    Scenario scenario =
        of(
            """
            title: Runs
            name: runs
            correlation: { type: event_count, rules: [many], timespan: 1h, condition: { gte: 2 } }
            ---
            title: Many failures
            name: many
            correlation: { type: event_count, rules: [a], timespan: 10s, condition: { gte: 3 } }
            """);
    failures(scenario, 1, 30);
    assertThat(scenario.told()).isEmpty();

    failures(scenario, 100, 110);
    assertThat(scenario.told()).containsExactly("runs 102 2");
  }

  @Test
  void valuesOfTheGroupCanBeCounted() {
    Scenario scenario =
        of(
            """
            title: Sprayed
            name: sprayed
            correlation:
              type: value_count
              rules: [many]
              timespan: 1h
              condition: { field: host, gte: 2 }
            ---
            title: Many failures
            name: many
            correlation:
              type: event_count
              rules: [a, b]
              group-by: [host]
              aliases: { host: { b: computer } }
              timespan: 10s
              condition: { gte: 2 }
            """);
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "x");
    scenario.event(3, "b", "computer", "y").event(4, "a", "host", "y");

    assertThat(scenario.told()).containsExactly("sprayed 4 2");
  }

  @Test
  void aFieldPassesThroughSeveralLevelsByItsAliases() {
    Scenario scenario =
        of(
            """
            title: Top
            name: top
            correlation: { type: event_count, rules: [mid], group-by: [who], timespan: 9s, condition: { gte: 1 } }
            ---
            title: Mid
            name: mid
            correlation:
              type: temporal
              rules: [low]
              timespan: 9s
              group-by: [host]
              aliases: { who: { low: name } }
            ---
            title: Low
            name: low
            correlation:
              type: temporal
              rules: [a]
              timespan: 9s
              group-by: [host]
              aliases: { name: { a: User } }
            """);
    scenario.event(1, "a", "host", "x", "User", "root");

    assertThat(scenario.told()).containsExactly("top 1 1 {who=root}");
  }

  @Test
  void rulesReportForThemselvesOnlyIfACorrelationGeneratesThem() {
    Scenario silent = of(BRUTE_FORCE);
    assertThat(reported(silent)).containsExactly("broken_in");

    String outer = BRUTE_FORCE.replace("timespan: 100s", "timespan: 100s\n  generate: true");
    Scenario generating = of(outer);
    assertThat(reported(generating)).containsExactly("broken_in", "many");
    assertThat(failures(generating, 1, 3).told()).containsExactly("many 3 3 {host=x}");
  }

  private static List<String> reported(Scenario scenario) {
    return scenario.correlator().correlations().stream()
        .filter(correlation -> scenario.correlator().reports(correlation))
        .map(Correlation::ruleId)
        .sorted()
        .toList();
  }

  @Test
  void oneReferenceThatGeneratesIsEnough() {
    String yaml =
        Scenario.rule("r")
            + "---\n"
            + Scenario.rule("s")
            + """
            ---
            title: One
            correlation: { type: temporal, rules: [r, s], timespan: 1m, generate: true }
            ---
            title: Two
            correlation: { type: temporal, rules: [r], timespan: 1m }
            ---
            title: Three
            correlation: { type: temporal, rules: [q], timespan: 1m }
            ---
            """
            + Scenario.rule("q")
            + "---\n"
            + Scenario.rule("p");
    List<Document> documents = Scenario.documents(yaml);
    Correlator correlator = Correlator.compile(documents, CorrelatorOptions.sorted()).correlator();

    assertThat(documents)
        .filteredOn(document -> document instanceof Rule rule && correlator.reports(rule))
        .extracting(Document::ruleId)
        .containsExactly("r", "s", "p");
  }

  @Test
  void aCorrelationThatDoesNotLoadSilencesNothing() {
    List<Document> documents =
        Scenario.documents(
            Scenario.rule("r")
                + "---\ntitle: One\ncorrelation: { type: temporal, rules: [r, x], timespan: 1m }\n");
    CompiledCorrelations compiled = Correlator.compile(documents, CorrelatorOptions.sorted());

    assertThat(compiled.correlator().reports((Rule) documents.get(0))).isTrue();
    assertThat(compiled.problems())
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "test.yml:7:43: error: [One] correlation.rules: no rule has the name or id 'x'");
  }
}
