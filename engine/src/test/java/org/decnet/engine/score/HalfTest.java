package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cut of labelled data. */
class HalfTest {
  // Both values were computed by sha256sum: "a" is ca97…, "b" is 3e23…, "family" is d34a….
  @Test
  void anEvenFirstByteIsForDevelopingAndAnOddOneSetAside() {
    assertThat(Half.of("a")).isEqualTo(Half.DEVELOP);
    assertThat(Half.of("family")).isEqualTo(Half.SET_ASIDE);
  }

  @Test
  void everyKeyLiesInOneHalfAndInAll() {
    for (int i = 0; i < 100; i++) {
      String key = "key" + i;
      assertThat(Half.ALL.holds(key)).isTrue();
      assertThat(Half.DEVELOP.holds(key)).isNotEqualTo(Half.SET_ASIDE.holds(key));
    }
  }
}
