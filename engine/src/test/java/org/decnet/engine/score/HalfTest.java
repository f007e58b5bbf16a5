package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cut of labelled data. */
class HalfTest {
  // The values were computed by sha256sum: "a" is ca97…, "f" 252f…, "b" 3e23…, "family" d34a…,
  // "other" d929….
  @Test
  void anEvenFirstByteIsForDeveloping() {
    assertThat(Half.of("a")).isEqualTo(Half.DEVELOP);
    assertThat(Half.of("b")).isEqualTo(Half.DEVELOP);
  }

  @Test
  void theSecondByteCutsTheRestIntoOpenedAndSetAside() {
    assertThat(Half.of("family")).isEqualTo(Half.OPENED);
    assertThat(Half.of("other")).isEqualTo(Half.SET_ASIDE);
    assertThat(Half.of("f")).isEqualTo(Half.SET_ASIDE);
  }

  @Test
  void everyKeyLiesInOnePartAndInAll() {
    for (int i = 0; i < 100; i++) {
      String key = "key" + i;
      assertThat(Half.ALL.holds(key)).isTrue();
      assertThat(
              Stream.of(Half.DEVELOP, Half.OPENED, Half.SET_ASIDE).filter(part -> part.holds(key)))
          .hasSize(1);
    }
  }
}
