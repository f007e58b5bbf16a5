package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "7f",
        "c280",
        "dfbf",
        "e0a080",
        "ed9fbf",
        "ee8080",
        "f0908080",
        "f48fbfbf",
        "6162636465666768c3bc"
      })
  void validSequencesAreValid(String hex) {
    assertThat(Utf8.isValid(hex(hex))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "c080",
        "c1bf",
        "c3",
        "e08080",
        "eda080",
        "edbfbf",
        "e282",
        "f0808080",
        "f4908080",
        "f5808080",
        "ff",
        "616263646566676880",
        "c3c3"
      })
  void overlongSurrogateTruncatedAndStrayBytesAreNot(String hex) {
    assertThat(Utf8.isValid(hex(hex))).isFalse();
  }

  @Test
  void validityIsThatOfThePlatformsStrictDecoder() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 2) {
        bytes[0] = (byte) (0xE0 + random.nextInt(16));
        bytes[1] = (byte) (0x80 + random.nextInt(64));
        bytes[2] = (byte) (0x80 + random.nextInt(64));
      }
      assertThat(Utf8.isValid(bytes)).isEqualTo(platformDecodes(bytes));
    }
  }

  private static boolean platformDecodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"61ff62, a\\xffb", "c3bcc3, ü\\xc3", "e282, \\xe2\\x82", "6162, ab"})
  void strayBytesAreShown(String hex, String text) {
    byte[] bytes = hex(hex);
    assertThat(Utf8.text(bytes, 0, bytes.length)).isEqualTo(text);
  }

  @Test
  void aSliceIsReadWithoutItsSurroundings() {
    assertThat(Utf8.text(hex("ff6162ff"), 1, 3)).isEqualTo("ab");
  }

  @Test
  void inJsonTheBackslashIsEscaped() {
    assertThat(new String(Utf8.repairJson(hex("22ff22")), StandardCharsets.UTF_8))
        .isEqualTo("\"\\\\xff\"");
  }

  @Test
  void loneSurrogatesAreShownAndPairsKept() {
    assertThat(Utf8.withoutLoneSurrogates("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
    assertThat(Utf8.withoutLoneSurrogates("a\uDC00b\uD800"))
        .isEqualTo("a\\xed\\xb0\\x80b\\xed\\xa0\\x80");
    assertThat(Utf8.withoutLoneSurrogates("\uD83D\uDE00\uD83D"))
        .isEqualTo("\uD83D\uDE00\\xed\\xa0\\xbd");
  }
}
