package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 7, -7, 10, -120, 4_688, Long.MAX_VALUE, Long.MIN_VALUE})
  void numberIsWrittenAsItsStringIs(long number) {
    char[] target = new char[LongText.LONGEST];
    int length = LongText.write(number, target);

    assertThat(new String(target, 0, length)).isEqualTo(Long.toString(number));
  }
}
