package org.decnet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  private static final String ESCAPE = Character.toString(0x1B);

  @Test
  void plainTextStaysTheSameObject() {
    String text = "find / -perm -u=s 2>/dev/null";
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @Test
  void lettersOfAnyScriptStay() {
    assertThat(VisibleText.of("größe файл 文件 😀")).isEqualTo("größe файл 文件 😀");
  }

  @Test
  void escapeSequencesCannotReachTheTerminal() {
    assertThat(VisibleText.of("a" + ESCAPE + "[2Jb")).isEqualTo("a\\x1b[2Jb");
  }

  @Test
  void lineEndsTabsAndDeleteAreShown() {
    assertThat(VisibleText.of("a\r\n\tb" + (char) 0x7F)).isEqualTo("a\\x0d\\x0a\\x09b\\x7f");
  }

  @Test
  void eightBitControlsAreShown() {
    assertThat(VisibleText.of("x" + (char) 0x9B + "1m")).isEqualTo("x\\x9b1m");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202E, 0x2066, 0x200B, 0x200F, 0x2028, 0xFEFF, 0xE000, 0xD800, 0xE0041})
  void whatReordersHidesOrMeansNothingIsShown(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";
    assertThat(VisibleText.of(text))
        .isEqualTo("a" + "\\" + "u{" + Integer.toHexString(codePoint) + "}b");
  }

  @Test
  void nothingUnsafeEverComesOut() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 37) {
      String shown = VisibleText.of(Character.toString(c));
      assertThat(shown).isEqualTo(VisibleText.of(shown)).isNotEmpty();
    }
  }
}
