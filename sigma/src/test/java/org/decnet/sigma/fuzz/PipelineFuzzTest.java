package org.decnet.sigma.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.pipeline.PipelineReader;
import org.decnet.sigma.pipeline.PipelineResult;

/** Any pipeline is read or refused, and what is read can be applied to rules. */
class PipelineFuzzTest {
  private static final String YAML =
      """
      title: Mapped
      logsource: { category: process_creation, product: windows }
      detection:
        s: { Image|endswith: [ a.exe, b.exe ], User: [ x, y ] }
        f: { Level|gte: 3 }
        k: [ word ]
        condition: s and not f or k
      """;
  private static final List<Rule> RULES = new RuleParser().parse("rule.yml", YAML).rules();

  @FuzzTest
  void anyPipelineIsReadOrRefused(byte[] file) {
    PipelineResult result = new PipelineReader().read("pipeline.yml", FuzzText.of(file));
    assertThat(result.problems()).allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    if (result.pipeline() != null) {
      JsonRules rules = JsonRules.compile(RULES, List.of(result.pipeline()));
      rules.match(new JsonEvent(rules.fields()), rule -> {});
    }
  }
}
