package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.engine.cases.RuleCaseReader;
import org.junit.jupiter.api.Test;

/** What cases say about rules. */
class CaseScoreTest {
  private static CaseScore score(String cases) {
    CaseScore score = new CaseScore(SmallPack.of("arg0: date", "arg0: cal"));
    RuleCaseReader.Read read = RuleCaseReader.read("a.cases.yml", cases);
    assertThat(read.problems()).isEmpty();
    read.rules().forEach(score::add);
    return score;
  }

  @Test
  void aRuleIsHeldAgainstItsOwnCases() {
    CaseScore.RuleFigures rule =
        score(
                """
                R9001:
                  match: [{ command: date }, { command: date -u }, { command: uptime }]
                  silent: [{ command: ls }, { command: date +%s }]
                """)
            .rules()
            .getFirst();
    assertThat(rule.mustMatch()).isEqualTo(3);
    assertThat(rule.mustNot()).isEqualTo(2);
    assertThat(rule.precision()).hasValue(2 / 3.0);
    assertThat(rule.recall()).hasValue(2 / 3.0);
  }

  @Test
  void aRuleThatNoCaseFiresHasNoDataRatherThanFullMarks() {
    CaseScore.RuleFigures rule = score("R9001:\n  silent: [{ command: ls }]\n").rules().getFirst();
    assertThat(rule.precision()).isEmpty();
    assertThat(rule.recall()).isEmpty();
    assertThat(rule.mustNot()).isEqualTo(1);
  }

  @Test
  void whatARuleSaysToCasesOfOthersCountsNeitherWay() {
    CaseScore score = score("R9001:\n  match: [{ command: 'date; cal' }]\n");
    CaseScore.RuleFigures other = score.rules().get(1);
    assertThat(other.rule().value()).isEqualTo("R9002");
    assertThat(other.precision()).isEmpty();
    assertThat(other.crossed()).isEqualTo(1);
    assertThat(score.crossings())
        .singleElement()
        .satisfies(crossing -> assertThat(crossing.one().label()).isEqualTo("date; cal"));
  }
}
