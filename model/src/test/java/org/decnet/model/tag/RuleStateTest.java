package org.decnet.model.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import org.decnet.model.tag.RuleState.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleStateTest {
  private static final Instant SET = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void clippedNeedsACeilingFromZeroToOne() {
    assertThatNoException().isThrownBy(() -> state(Mode.CLIPPED, 0.0, null, null));
    assertThatNoException().isThrownBy(() -> state(Mode.CLIPPED, 1.0, null, null));
    for (Double wrong : new Double[] {null, -0.01, 1.01, Double.NaN}) {
      assertRefused("from 0 to 1", Mode.CLIPPED, wrong, null, null);
    }
  }

  @Test
  void onlyClippedHasACeiling() {
    assertRefused("only a clipped rule", Mode.ENABLED, 0.5, null, null);
    assertRefused("only a clipped rule", Mode.DISABLED, 0.5, null, null);
  }

  @Test
  void expiryLiesInTheFuture() {
    assertRefused("future", Mode.DISABLED, null, null, SET);
    assertThatNoException()
        .isThrownBy(() -> state(Mode.DISABLED, null, null, SET.plusNanos(1_000)));
  }

  @Test
  void rateLimitIsAtLeastOne() {
    assertRefused("rate limit", Mode.ENABLED, null, 0, null);
    assertThatNoException().isThrownBy(() -> state(Mode.ENABLED, null, 1, null));
  }

  @Test
  void expiryEndsTheStateAtItsInstant() {
    RuleState state = state(Mode.DISABLED, null, 3, SET.plusSeconds(60));
    assertThat(state.at(SET.plusSeconds(59))).isEqualTo(state);
    assertThat(state.at(SET.plusSeconds(60))).isEqualTo(RuleState.enabled("admin", SET));
  }

  @Test
  void wordsAreThoseOfTheInterface() {
    assertThat(Mode.of("clipped")).contains(Mode.CLIPPED);
    assertThat(Mode.of("Clipped")).isEmpty();
    assertThat(Mode.DISABLED.word()).isEqualTo("disabled");
  }

  private static void assertRefused(
      String words,
      Mode mode,
      @Nullable Double ceiling,
      @Nullable Integer rate,
      @Nullable Instant expiry) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> state(mode, ceiling, rate, expiry))
        .withMessageContaining(words);
  }

  private static RuleState state(
      Mode mode, @Nullable Double ceiling, @Nullable Integer rate, @Nullable Instant expiry) {
    return new RuleState(mode, ceiling, rate, expiry, "noisy", "admin", SET);
  }
}
