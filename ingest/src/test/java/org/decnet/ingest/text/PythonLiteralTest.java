package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonLiteralTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "b'\\x16\\x03', 1603",
        "b\"a'b\", 612762",
        "'GET\\r\\n\\t', 4745540d0a09",
        "u'\\u00fc\\U0001F600', c3bcf09f9880",
        "rb'a', 61",
        "'\\\\x41', 5c783431",
        "'\\'\\\"', 2722",
        "'\\0\\101\\7\\x00', 00410700",
        "'\\1012\\18', 41320138",
        "'\\a\\b\\f\\v', 07080c0b",
        "'\\q\\xZZ', 5c715c785a5a",
        "'\\', 5c",
        "'\\x4', 5c7834",
        "'ü', c3bc",
        "'', ``",
        "plain, 706c61696e",
        "'open, 276f70656e",
        "b, 62",
        "', 27",
        "'a\", 276122"
      })
  void aLiteralStandsForItsBytes(String literal, String hex) {
    assertThat(HexFormat.of().formatHex(PythonLiteral.decode(literal))).isEqualTo(hex);
  }

  @Test
  void anEmptyTextIsEmpty() {
    assertThat(PythonLiteral.decode("")).isEmpty();
  }

  @Test
  void anyTextBetweenQuotesIsDecodedWithoutError() {
    Random random = new Random(3);
    String alphabet = "\\xuUnr01789abf'\"\n é😀";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("b'");
      for (int length = random.nextInt(14); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String literal = text.append('\'').toString();
      assertThat(PythonLiteral.decode(literal).length).isLessThanOrEqualTo(literal.length() * 3);
    }
  }
}
