package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void controlCharactersAndStrayBytesAreShown() {
    assertThat(Printable.of(HexFormat.of().parseHex("1b5b324a7fff0061")))
        .isEqualTo("\\x1b[2J\\x7f\\xff\\x00a");
  }

  @Test
  void lineEndsTabsAndOtherScriptsStay() {
    String text = "a\tb\r\nü😀";
    assertThat(Printable.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(text);
  }
}
