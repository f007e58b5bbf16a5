package org.decnet.engine.shell.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ways in which code unfolds constants. */
class DecodingTest {
  @Test
  void uuencodedLinesAreRead() {
    assertThat(uu("begin 644 x\n(=V=E=\"!H='0`\n`\nend\n")).isEqualTo("wget htt");
    assertThat(uu("#86)C\n#9&5F\n")).isEqualTo("abcdef");
  }

  @Test
  void lineEndsMayBeMissingOrFollowASum() {
    assertThat(uu("#86)C#9&5F")).isEqualTo("abcdef");
    assertThat(uu("#86)CX\n#9&5F")).isEqualTo("abcdef");
  }

  @Test
  void readingEndsWithWhatIsNoLength() {
    assertThat(uu("#86)C\nend\n#9&5F\n")).isEqualTo("abc");
    assertThat(uu("#86)C\n`\n#9&5F\n")).isEqualTo("abcdef");
    assertThat(uu("")).isEmpty();
    assertThat(uu("hello")).isEmpty();
  }

  @Test
  void cutGroupsGiveWhatTheyHold() {
    assertThat(uu("#86")).startsWith("a").hasSizeLessThanOrEqualTo(3);
    assertThat(uu("_")).hasSizeLessThanOrEqualTo(63);
  }

  @Test
  void whatEncodersWriteComesBack() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertThat(Decoding.UUENCODED.apply(encoded(bytes, "\n"), 1000)).isEqualTo(bytes);
      assertThat(Decoding.UUENCODED.apply(encoded(bytes, ""), 1000)).isEqualTo(bytes);
    }
  }

  @Test
  void anyBytesAreSafe() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);
      for (Decoding decoding : Decoding.values()) {
        byte[] decoded = decoding.apply(bytes, 1000);
        assertThat(decoded == null ? 0 : decoded.length).isLessThanOrEqualTo(1000);
      }
    }
  }

  @Test
  void rotatedLettersGoBackAndNothingElseDoes() {
    assertThat(text(Decoding.ROTATED, "Frr 123, nz-ML{@`[")).isEqualTo("See 123, am-ZY{@`[");
  }

  @Test
  void percentSignsNeedTwoDigits() {
    assertThat(text(Decoding.PERCENT, "a%20b%2Fc%zz%4")).isEqualTo("a b/c%zz%4");
  }

  @Test
  void codecsHaveSeveralNames() {
    assertThat(Decoding.named("ROT13")).isEqualTo(Decoding.ROTATED);
    assertThat(Decoding.named("u")).isEqualTo(Decoding.UUENCODED);
    assertThat(Decoding.named("H*")).isEqualTo(Decoding.HEX);
    assertThat(Decoding.named("N")).isNull();
  }

  /** Lengths may promise more than lines hold; what is made stays as small as what was read. */
  @Test
  void cutGroupsDoNotGrow() {
    for (String group : new String[] {"_", "_\n", "_a\n", "_abcd\n", "_abcde\n", "#a", "`\n"}) {
      byte[] text = group.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
      assertThat(Decoding.UUENCODED.apply(text, text.length))
          .as(group)
          .hasSizeLessThanOrEqualTo(text.length + 3);
    }
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      byte[] text = new byte[random.nextInt(80)];
      random.nextBytes(text);
      for (int i = 0; i < text.length; i++) {
        text[i] = random.nextInt(4) == 0 ? (byte) '\n' : (byte) (' ' + (text[i] & 63));
      }
      assertThat(Decoding.UUENCODED.apply(text, text.length))
          .hasSizeLessThanOrEqualTo(text.length + 3);
    }
  }

  private static String uu(String text) {
    return text(Decoding.UUENCODED, text);
  }

  private static String text(Decoding decoding, String text) {
    byte[] decoded = decoding.apply(text.getBytes(ISO_8859_1), 1000);
    return decoded == null ? "null" : new String(decoded, ISO_8859_1);
  }

  private static byte[] encoded(byte[] bytes, String lineEnd) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < bytes.length; from += 45) {
      int length = Math.min(45, bytes.length - from);
      text.append(sixBits(length));
      for (int i = from; i < from + length; i += 3) {
        int held = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2);
        text.append(sixBits(held >> 18)).append(sixBits(held >> 12));
        text.append(sixBits(held >> 6)).append(sixBits(held));
      }
      text.append(lineEnd);
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0;
  }

  private static char sixBits(int value) {
    return (value & 63) == 0 ? '`' : (char) (' ' + (value & 63));
  }
}
