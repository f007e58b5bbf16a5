package org.decnet.decoy.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UmacTest {
  /** The vectors of RFC 4418, appendix. */
  @ParameterizedTest
  @CsvSource({
    "a,0,6E155FAD26900BE1",
    "a,3,44B5CB542F220104",
    "a,1024,26BF2F5D60118BD9",
    "a,32768,27F8EF643B0D118D",
    "abc,1,D4D7B9F6BD4FBFCF",
    "abc,500,D4CF26DDEFD5C01A"
  })
  void hashesAsTheStandardSays(String part, int times, String expected) throws Exception {
    byte[] message = part.repeat(times).getBytes(StandardCharsets.US_ASCII);
    Umac umac = new Umac(8, false);
    umac.init("abcdefghijklmnop".getBytes(StandardCharsets.US_ASCII));
    umac.begin("bcdefghi".getBytes(StandardCharsets.US_ASCII));
    umac.update(message, 0, message.length / 2);
    umac.update(message, message.length / 2, message.length - message.length / 2);
    byte[] tag = new byte[10];
    umac.doFinal(tag, 1);
    assertThat(HexFormat.of().withUpperCase().formatHex(tag, 1, 9)).isEqualTo(expected);
  }
}
