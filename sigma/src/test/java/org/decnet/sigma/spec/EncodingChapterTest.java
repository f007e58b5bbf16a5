package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingChapterTest {
  private static String encoded(String text, Charset charset) {
    return Base64.getEncoder().encodeToString(text.getBytes(charset));
  }

  @Test
  void base64IsTheEncodedValue() {
    assertThat(finds("{ f|base64: ping }", "f", "cGluZw==")).isTrue();
    assertThat(finds("{ f|base64|contains: 'spinstall0.aspx' }", "f", "a c3BpbnN0YWxsMC5hc3B4 b"))
        .isTrue();
    assertThat(finds("{ f|base64|startswith: pin }", "f", "cGluZw==")).isTrue();
    assertThat(finds("{ f|base64|endswith: ng }", "f", "xxbmc=")).isTrue();
  }

  @Test
  void caseOfBase64Counts() {
    assertThat(finds("{ f|base64: ping }", "f", "CGLUZW==")).isFalse();
    assertThat(finds("{ f|base64|contains: ping }", "f", "cGluzw==")).isFalse();
    assertThat(finds("{ f|cased|base64|contains: ping }", "f", "cGluZw==")).isTrue();
  }

  /** The point of the modifier: whatever stands around the value, one of the three is found. */
  @Test
  void base64OffsetFindsTheValueWhereverItLies() {
    Random random = new Random(5);
    String search = "{ f|base64offset|contains: ' -Secret?'}".replace("?", "\\?");
    for (int before = 0; before < 40; before++) {
      for (int after = 0; after < 4; after++) {
        String text = letters(random, before) + " -Secret?" + letters(random, after);
        String near = letters(random, before) + " -secret?" + letters(random, after);

        assertThat(finds(search, "f", "x " + encoded(text, StandardCharsets.UTF_8))).isTrue();
        assertThat(finds(search, "f", "x " + encoded(near, StandardCharsets.UTF_8))).isFalse();
      }
    }
  }

  private static String letters(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  @Test
  void wideValuesAreFoundInBase64OfUtf16() {
    for (String pad : List.of("", "a", "ab", "abc")) {
      String little = encoded(pad + "cmd /c ü", StandardCharsets.UTF_16LE);
      String big = encoded(pad + "cmd /c ü", StandardCharsets.UTF_16BE);

      assertThat(finds("{ f|wide|base64offset|contains: cmd /c ü }", "f", little)).isTrue();
      assertThat(finds("{ f|utf16le|base64offset|contains: cmd /c ü }", "f", little)).isTrue();
      assertThat(finds("{ f|utf16be|base64offset|contains: cmd /c ü }", "f", big)).isTrue();
      assertThat(finds("{ f|base64offset|contains: cmd /c ü }", "f", little)).isFalse();
    }
  }

  @Test
  void utf16HasAByteOrderMark() {
    String marked = Base64.getEncoder().encodeToString(new byte[] {-1, -2, 'c', 0, 'm', 0, 'd', 0});

    assertThat(finds("{ f|utf16|base64: cmd }", "f", marked)).isTrue();
    assertThat(finds("{ f|wide|base64: cmd }", "f", marked)).isFalse();
  }

  @Test
  void everyFormOfADashIsEncoded() {
    String search = "{ f|windash|base64offset|contains: ' -enc -x' }";

    for (String form : List.of(" -enc -x", " /enc -x", " –enc /x", " ―enc —x")) {
      assertThat(finds(search, "f", encoded("ps" + form, StandardCharsets.UTF_8))).isTrue();
    }
    assertThat(finds(search, "f", encoded("ps +enc -x", StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void tooManyFormsAreRefused() {
    String dashes = " -a".repeat(6);

    assertThat(SpecRules.problems("{ f|windash|base64: '" + dashes + "' }"))
        .containsExactly("4:28 error stands for more than 10000 values");
    assertThat(SpecRules.problems("{ f|windash: '" + dashes + "' }")).isEmpty();
  }

  @Test
  void base64OffsetAsksForContains() {
    String warning = "modifier 'base64offset' makes parts of a longer text: add 'contains'";

    assertThat(SpecRules.problems("{ f|base64offset: abc }"))
        .containsExactly("4:10 warning " + warning);
    assertThat(SpecRules.problems("{ f|base64offset|startswith: abc }"))
        .containsExactly("4:10 warning " + warning);
    assertThat(SpecRules.problems("{ f|base64offset|contains: abc }")).isEmpty();
    assertThat(SpecRules.problems("{ '|base64offset': abc }")).isEmpty();
  }

  @Test
  void wildcardIsToldWhereItStands() {
    assertThat(SpecRules.problems("{ f|base64: 'a\\*b?c' }").get(0)).startsWith("4:25 error ");
    assertThat(finds("{ f|base64: 'a\\*b\\?c' }", "f", encoded("a*b?c", StandardCharsets.UTF_8)))
        .isTrue();
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(SpecRules.problems("{ f|base64: \"a\\uD83D\" }"))
        .containsExactly("4:20 error holds half a character, which has no encoding");
  }
}
