package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The reliability curve. */
class ReliabilityTest {
  private final Reliability reliability = new Reliability();

  @Test
  void eachBinTellsWhatWasClaimedAndWhatWasSeen() {
    reliability.add(0.85, true);
    reliability.add(0.87, false);
    reliability.add(0.9, true);
    assertThat(reliability.bins()).hasSize(2);
    Reliability.Bin first = reliability.bins().getFirst();
    assertThat(first.from()).isEqualTo(0.85);
    assertThat(first.tags()).isEqualTo(2);
    assertThat(first.claimed()).isCloseTo(0.86, within(1e-12));
    assertThat(first.observed()).isEqualTo(0.5);
    assertThat(reliability.error()).isCloseTo((2 * 0.36 + 0.1) / 3, within(1e-12));
  }

  @Test
  void certaintyBelongsToTheLastBin() {
    reliability.add(1, true);
    reliability.add(0.95, true);
    assertThat(reliability.bins())
        .singleElement()
        .satisfies(bin -> assertThat(bin.to()).isEqualTo(1));
  }

  @Test
  void withoutTagsThereIsNoError() {
    assertThat(reliability.bins()).isEmpty();
    assertThat(reliability.error()).isZero();
  }
}
