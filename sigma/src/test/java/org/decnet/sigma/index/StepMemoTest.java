package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepMemoTest {
  private final StepMemo memo = new StepMemo();

  StepMemoTest() {
    memo.clear();
  }

  @Test
  void stepIsUnknownUntilItIsRemembered() {
    assertThat(memo.state(7, 'a')).isEqualTo(StepMemo.UNKNOWN);

    memo.remember(7, 'a', 9);

    assertThat(memo.state(7, 'a')).isEqualTo(9);
    assertThat(memo.state(7, 'b')).isEqualTo(StepMemo.UNKNOWN);
    assertThat(memo.state(8, 'a')).isEqualTo(StepMemo.UNKNOWN);
  }

  @Test
  void noTwoStepsThatTakeTurnsDriveEachOtherOut() {
    for (int from = 0; from < 3000; from++) {
      memo.clear();
      memo.remember(0, 'x', 1);
      memo.remember(from, 'y', 2);

      assertThat(memo.state(0, 'x')).as("beside a step from %d", from).isEqualTo(1);
      assertThat(memo.state(from, 'y')).isEqualTo(2);
    }
  }

  @Test
  void clearedMemoKnowsNothing() {
    memo.remember(7, 'a', 9);
    memo.clear();

    assertThat(memo.state(7, 'a')).isEqualTo(StepMemo.UNKNOWN);
  }
}
