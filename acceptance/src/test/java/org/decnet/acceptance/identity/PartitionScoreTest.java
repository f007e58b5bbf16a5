package org.decnet.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.decnet.testkit.scenario.PartitionScore;
import org.junit.jupiter.api.Test;

class PartitionScoreTest {
  private static final Map<String, Integer> TRUTH = Map.of("a", 1, "b", 1, "c", 2, "d", 2, "e", 3);

  @Test
  void equalPartitionsArePerfectWhateverTheirNames() {
    assertThat(PartitionScore.of(TRUTH, Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "z")))
        .isEqualTo(PartitionScore.PERFECT);
  }

  @Test
  void allInOneIsCompleteButNotHomogeneous() {
    PartitionScore score = PartitionScore.of(TRUTH, Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1));
    assertThat(score.completeness()).isEqualTo(1);
    assertThat(score.homogeneity()).isZero();
    assertThat(score.adjustedRandIndex()).isZero();
    assertThat(score.singletonRecall()).isZero();
  }

  @Test
  void allApartIsHomogeneousButNotComplete() {
    PartitionScore score = PartitionScore.of(TRUTH, Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5));
    assertThat(score.homogeneity()).isEqualTo(1);
    assertThat(score.completeness()).isBetween(0.5, 0.7);
    assertThat(score.singletonRecall()).isEqualTo(1);
  }

  @Test
  void aKnownExampleHasItsKnownIndex() {
    // 1 pair together in both, 2 in truth, 1 found, 6 in all: (1 - 1/3) / (3/2 - 1/3).
    PartitionScore score =
        PartitionScore.of(
            Map.of("a", 1, "b", 1, "c", 2, "d", 2), Map.of("a", 1, "b", 1, "c", 2, "d", 3));
    assertThat(score.adjustedRandIndex()).isCloseTo(0.5714, within(1e-4));
  }
}
