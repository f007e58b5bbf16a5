package org.decnet.store.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextConverterTest {
  private static final String LETTERS = "a\0\uFDD0\uD83D\uDE00é0f\n";

  @Test
  void everyTextComesBack() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String value = TextConverter.escape(text.toString());
      assertThat(value).doesNotContain("\0");
      assertThat(TextConverter.unescape(value)).isEqualTo(text.toString());
    }
  }

  @Test
  void wholePairsAndOtherLettersStayAsTheyAre() {
    String text = "grüße \uD83D\uDE00\n";
    assertThat(TextConverter.escape(text)).isSameAs(text);
    assertThat(TextConverter.unescape(text)).isSameAs(text);
  }

  @Test
  void nullAndHalfPairsAreWrittenOut() {
    assertThat(TextConverter.escape("a\0b\uD83D")).isEqualTo("a\uFDD00000b\uFDD0d83d");
  }

  @Test
  void markWithoutDigitsIsItself() {
    assertThat(TextConverter.unescape("\uFDD0xyzw")).isEqualTo("\uFDD0xyzw");
    assertThat(TextConverter.unescape("ab\uFDD0")).isEqualTo("ab\uFDD0");
  }
}
