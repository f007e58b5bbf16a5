package org.decnet.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.junit.jupiter.api.Test;

/** Running of cases. */
class RuleCaseRunnerTest {
  private static final String RULE =
      """
      title: Test
      id: 5f0d4bd3-6f7c-4c1e-9e0e-1f6a5f2b7a01
      name: R9001
      logsource: { category: process_creation, product: linux }
      detection:
        sel:
          arg0: cat
        condition: sel
      decnet:
        version: 1
        emits: [{ tactic: TA0007, technique: T1083, confidence: 0.85 }]
        evidence: [command_text]
      """;

  private final RuleCaseRunner runner = new RuleCaseRunner(pack());

  @Test
  void verdictSaysWhetherTheRuleDidAsDemanded() {
    assertThat(run("match: [{ command: 'ls; cat x', cites: [cat x] }]").passed()).isTrue();
    assertThat(run("silent: [{ command: ls }]").passed()).isTrue();
    assertThat(run("match: [{ command: ls }]").message()).isEqualTo("R9001 is silent on: ls");
    assertThat(run("silent: [{ command: cat x }]").message()).contains("matches [cat x]");
    assertThat(run("match: [{ command: cat x, cites: [x] }]").message()).contains("cites [cat x]");
  }

  private RuleCaseRunner.Verdict run(String entry) {
    RuleCaseReader.Read read = RuleCaseReader.read("f", "R9001:\n  " + entry);
    assertThat(read.problems()).isEmpty();
    return runner.run(read.rules().getFirst().cases().getFirst());
  }

  private static RulePack pack() {
    RuleSource source = new RuleSource("R9001-test.yml", RULE, RuleSource.Origin.CUSTOM);
    RulePackLoader.Loaded loaded =
        new RulePackLoader(new AttackCatalogs().load()).load(List.of(source));
    assertThat(loaded.problems()).isEmpty();
    return loaded.pack();
  }
}
