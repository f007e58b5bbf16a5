package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  @Test
  void majorIsWhatComesBeforeTheDot() {
    assertThat(new Release("18.1").major()).isEqualTo("18");
    assertThat(new Release("9.0").major()).isEqualTo("9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "18", "18.", ".1", "v18.1", "18.1.0", "18,1", "../18.1", "1234567.1"})
  void anythingButTwoNumbersIsNoRelease(String text) {
    assertThatThrownBy(() -> new Release(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("18.1");
  }
}
