package org.decnet.sigma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.decnet.sigma.SigmaProblem;
import org.junit.jupiter.api.Test;

class PipelineReaderTest {
  private static List<String> problems(String yaml) {
    PipelineResult result = new PipelineReader().read("p.yml", yaml);
    assertThat(result.pipeline() == null).isEqualTo(!result.problems().isEmpty());
    return result.problems().stream().map(SigmaProblem::describe).toList();
  }

  private static String step(String step) {
    return "name: n\nsteps:\n  - " + step + "\n";
  }

  @Test
  void everyMistakeIsToldAtItsPlaceWithWhatWasExpected() {
    Map.ofEntries(
            Map.entry("steps: 1", "p.yml:1:1: error: name: a pipeline needs a name"),
            Map.entry("name: n\nstep: []", "p.yml:2:1: error: step: unknown key; expected one of"),
            Map.entry(
                "name: n\nsteps: {}", "p.yml:2:8: error: steps: expected a list with something"),
            Map.entry(
                "name: n\nsteps: []", "error: steps: expected a list with something in it, not an"),
            Map.entry("- x", "p.yml:1:1: error: expected a map with something in it, not a list"),
            Map.entry("a: [", "p.yml:"),
            Map.entry("name: a\n---\nname: b", "error: expected one pipeline, not 2 documents"),
            Map.entry("", "error: expected one pipeline, not 0 documents"),
            Map.entry(
                step("{ rename: { a: b }, prefix: c }"),
                "p.yml:3:5: error: steps[0]: a step has exactly one of rename, prefix, values"),
            Map.entry(step("{ logsource: { product: x } }"), "steps[0]: a step has exactly one of"),
            Map.entry(
                step("{ rename: { a: { b: c } } }"),
                "p.yml:3:20: error: steps[0].rename.a: expected a list with something in it, not a map"),
            Map.entry(
                step("{ rename: { a: } }"), "steps[0].rename.a: expected a text, not an empty"),
            Map.entry(
                step("{ rename: { a: b }, logsource: { produkt: x } }"),
                "steps[0].logsource.produkt: unknown key; expected one of category, product, service"),
            Map.entry(
                step("{ rename: { a: b }, except: [x] }"),
                "steps[0].except: only a prefix has exceptions"),
            Map.entry(
                step("{ require: { a|nope: b } }"),
                "p.yml:3:20: error: steps[0].require.a|nope: unknown modifier"),
            Map.entry(
                step("{ values: { a: { b: { c: d } } } }"), "steps[0].values.a.b: expected a list"),
            Map.entry("name: n\nevents: [{ when: { a: 1 } }]", "events[0]: expected a logsource"),
            Map.entry(
                "name: n\nevents: [{ logsource: { product: x } }, { logsource: { product: y } }]",
                "p.yml:2:10: error: events[0]: without 'when' it hides those that follow"))
        .forEach((yaml, message) ->
            assertThat(problems(yaml)).as(yaml).anyMatch(problem -> problem.contains(message)));
  }

  @Test
  void aPipelineMayHaveEventsOnlyOrStepsOnly() {
    assertThat(problems("name: n\nevents: [{ logsource: { product: x } }]")).isEmpty();
    assertThat(problems(step("{ prefix: x. }"))).isEmpty();
  }

  @Test
  void theBundledPipelinesAreSound() {
    assertThat(BundledPipelines.names()).containsExactly("decnet", "ecs", "evtx");
    for (String name : BundledPipelines.names()) {
      assertThat(BundledPipelines.named(name).getLast().name()).isEqualTo(name);
    }
  }
}
