package org.decnet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(TextWidth.of("abc")).isEqualTo(3);
    assertThat(TextWidth.of("文件")).isEqualTo(4);
    assertThat(TextWidth.of("😀")).isEqualTo(2);
    assertThat(TextWidth.of("e" + (char) 0x301)).isEqualTo(1);
  }

  @Test
  void aTextThatFitsStays() {
    assertThat(TextWidth.fit("abcdef", 6)).isEqualTo("abcdef");
  }

  @Test
  void aTextThatDoesNotFitIsCutToTheColumns() {
    assertThat(TextWidth.fit("abcdef", 5)).isEqualTo("abcd…");
    assertThat(TextWidth.fit("文件文件", 6)).isEqualTo("文件…");
  }

  @Test
  void aPairOfSurrogatesIsNeverCutInTwo() {
    for (int columns = 1; columns < 8; columns++) {
      String cut = TextWidth.fit("😀😀😀😀", columns);
      assertThat(TextWidth.of(cut)).isLessThanOrEqualTo(columns);
      assertThat(cut.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
          .isEmpty();
    }
  }
}
