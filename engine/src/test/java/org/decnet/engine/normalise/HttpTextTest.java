package org.decnet.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Normal forms of web requests. */
class HttpTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/a%2fb /a/b",
        "/%252e%252e/ /../",
        "/%25252e /.",
        "/%2525252e /%2e",
        "/..%c0%af.. /../..",
        "/%e0%80%af /",
        "/%f0%80%80%af /",
        "/%u002e%U002E /..",
        "/%c3%a9 /é",
        "/%f0%9f%98%80 /😀",
        "/%ff%c3 /%ff%c3",
        "/%zz% /%zz%",
        "/%c3%28 /%c3(",
        "/a\\\\b//c /a/b/c",
        "/..;/x;y=1 /..;/x;y=1",
        "/a+b /a+b"
      })
  void urlIsDecodedUntilStableAndItsSlashesUnified(String raw, String normal) {
    assertThat(HttpText.normaliseUrl(raw)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "${lower:J}ndi jndi",
        "${UPPER:x} x",
        "${::-j}${::-n} jn",
        "${env:ANY:-j} j",
        "${sys:q:-k} k",
        "${date:'m'} m",
        "${${lower:j}ndi:ldap://h} ${jndi:ldap://h}",
        "${${env:${lower:X}:-j}ndi:x} ${jndi:x}",
        "${jndi:dns://h ${jndi:dns://h",
        "${name} ${name}",
        "${env:HOME} ${env:home}",
        "a}b} a}b}"
      })
  void lookupsOfConstantTextAreFolded(String text, String folded) {
    assertThat(HttpText.anyText(List.of(text))).isEqualTo(folded);
  }

  @Test
  void lookupsNestedTooDeepStay() {
    String deep = "${lower:".repeat(9) + "x" + "}".repeat(9);

    assertThat(HttpText.anyText(List.of(deep))).isEqualTo("${lower:x}");
  }

  @Test
  void lookupDoesNotReachIntoTheNextPart() {
    assertThat(HttpText.anyText(List.of("${lower:a", "b}"))).isEqualTo("${lower:a\nb}");
  }

  @Test
  void partsStandOneALineInLowerCaseAndDecoded() {
    assertThat(HttpText.anyText(List.of("/A%42", "/AB", "Host: X", "q=%24%7B")))
        .isEqualTo("/a%42\n/ab\nhost: x\nq=%24%7b\nq=${");
  }

  @Test
  void anyTextIsTaken() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) "%%%u2fc0ae${}:-\\/;é".charAt(random.nextInt(19));
      }
      String text = new String(bytes, StandardCharsets.ISO_8859_1);

      assertThat(HttpText.normaliseUrl(text)).doesNotContain("//", "\\");
      assertThat(HttpText.anyText(List.of(text))).isNotNull();
    }
  }
}
