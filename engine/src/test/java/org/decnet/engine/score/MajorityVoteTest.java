package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.score.StatementLabel.DISCOVERY;
import static org.decnet.engine.score.StatementLabel.EXECUTION;
import static org.decnet.engine.score.StatementLabel.HARMLESS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Predictors that know no ATT&CK. */
class MajorityVoteTest {
  private static final List<LabelledSession> SESSIONS =
      List.of(
          new LabelledSession(
              "one",
              "f",
              List.of("cat /a ;", "cat /b ;", "cat /a ;", "sh x ;"),
              List.of(DISCOVERY, HARMLESS, DISCOVERY, EXECUTION)),
          new LabelledSession("two", "g", List.of("sh x ;"), List.of(EXECUTION)));

  @Test
  void theFirstWordDecidesAndUnseenWordsGetTheMostFrequentLabel() {
    MajorityVote vote = MajorityVote.byFirstWord().learn(SESSIONS);
    assertThat(vote.predict(List.of("cat /b ;", " sh y", "ls", "")))
        .containsExactly(DISCOVERY, EXECUTION, DISCOVERY, DISCOVERY);
  }

  @Test
  void theOracleKnowsEachTextAndWhetherItsLabelVaries() {
    MajorityVote oracle = MajorityVote.byText().learn(SESSIONS);
    assertThat(oracle.predict(List.of("cat /b ;", "cat /a ;")))
        .containsExactly(HARMLESS, DISCOVERY);
    assertThat(oracle.varies("cat /a ;")).isFalse();
    oracle.learn(
        List.of(new LabelledSession("three", "h", List.of("cat /a ;"), List.of(HARMLESS))));
    assertThat(oracle.varies("cat /a ;")).isTrue();
    assertThat(oracle.varies("cat /b ;")).isFalse();
    assertThat(oracle.varies("never seen")).isFalse();
  }

  @Test
  void byNothingEverythingIsTheSame() {
    assertThat(MajorityVote.byNothing().learn(SESSIONS).predict(List.of("sh x ;", "ls")))
        .containsExactly(DISCOVERY, DISCOVERY);
  }
}
