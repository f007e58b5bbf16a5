package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.decnet.engine.score.StatementLabel.DISCOVERY;
import static org.decnet.engine.score.StatementLabel.EXECUTION;
import static org.decnet.engine.score.StatementLabel.HARMLESS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures, worked out by hand. */
class LabelScoreTest {
  private final LabelScore score = new LabelScore();

  private void addThreeSessions() {
    score.add(List.of(DISCOVERY, DISCOVERY, EXECUTION), List.of(DISCOVERY, EXECUTION, EXECUTION));
    score.add(List.of(DISCOVERY), List.of(DISCOVERY));
    score.add(List.of(EXECUTION), List.of(HARMLESS));
  }

  @Test
  void accuracyCountsStatementsAndFidelitySessions() {
    addThreeSessions();
    assertThat(score.statements()).isEqualTo(5);
    assertThat(score.sessions()).isEqualTo(3);
    assertThat(score.accuracy()).isEqualTo(3 / 5.0);
    assertThat(score.fidelity()).isEqualTo(1 / 3.0);
  }

  @Test
  void precisionRecallAndF1AreThoseOfEachLabel() {
    addThreeSessions();
    LabelScore.PerLabel discovery = score.perLabel().getFirst();
    assertThat(discovery.label()).isEqualTo(DISCOVERY);
    assertThat(discovery.precision()).isEqualTo(1);
    assertThat(discovery.recall()).isEqualTo(2 / 3.0);
    assertThat(discovery.f1()).isEqualTo(0.8);
    LabelScore.PerLabel execution = score.perLabel().get(1);
    assertThat(execution.precision()).isEqualTo(1 / 2.0);
    assertThat(execution.recall()).isEqualTo(1 / 2.0);
  }

  @Test
  void macroF1IsTheMeanOverTheLabelsOfTheData() {
    addThreeSessions();
    // Harmless was predicted and is nobody's label: it is listed and not part of the mean.
    assertThat(score.perLabel()).hasSize(3);
    assertThat(score.macroF1()).isCloseTo((0.8 + 0.5) / 2, within(1e-12));
  }

  @Test
  void withoutStatementsEverythingIsZero() {
    assertThat(score.accuracy()).isZero();
    assertThat(score.macroF1()).isZero();
    assertThat(score.fidelity()).isZero();
  }

  @Test
  void aPredictionForEachStatementIsNeeded() {
    assertThatThrownBy(() -> score.add(List.of(DISCOVERY), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
