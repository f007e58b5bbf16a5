package org.decnet.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.cases.RuleCaseRunner;
import org.decnet.engine.cases.RuleCases;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every case of the rule pack. */
class RulePackCasesTest {
  private final RuleCaseRunner runner = new RuleCaseRunner(PackFiles.load().pack());

  @TestFactory
  Stream<DynamicContainer> everyRuleDoesAsItsCasesDemand() {
    return PackFiles.names().stream()
        .flatMap(name -> PackFiles.cases(name).stream())
        .map(this::container);
  }

  private DynamicContainer container(RuleCases rule) {
    List<DynamicTest> tests = rule.cases().stream().map(this::test).toList();
    return DynamicContainer.dynamicContainer(rule.rule().value(), tests);
  }

  private DynamicTest test(RuleCase rulesCase) {
    String verb = rulesCase.matches() ? " matches " : " is silent on ";
    return DynamicTest.dynamicTest(
        rulesCase.rule() + verb + rulesCase.label(),
        () -> {
          RuleCaseRunner.Verdict verdict = runner.run(rulesCase);
          assertThat(verdict.passed()).as(verdict.message()).isTrue();
        });
  }
}
