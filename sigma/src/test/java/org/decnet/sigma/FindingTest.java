package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static Finding finding(@Nullable String value, @Nullable Span span) {
    return new Finding("s", "f", "f: x", value, true, span);
  }

  @Test
  void bytesAreThoseOfTheEncodedValue() {
    String value = "a\u00e9\u20ac\ud83d\ude00z\ud83dy";
    for (int start = 0; start <= value.length(); start++) {
      for (int end = start; end <= value.length(); end++) {
        if (parts(value, start) || parts(value, end)) {
          continue;
        }
        int before = value.substring(0, start).getBytes(StandardCharsets.UTF_8).length;
        int length = value.substring(start, end).getBytes(StandardCharsets.UTF_8).length;

        assertThat(finding(value, new Span(start, end)).bytes())
            .isEqualTo(new Span(before, before + length));
      }
    }
  }

  private static boolean parts(String value, int at) {
    return at > 0
        && at < value.length()
        && Character.isSurrogatePair(value.charAt(at - 1), value.charAt(at));
  }

  @Test
  void findingWithoutCharactersHasNoBytes() {
    assertThat(finding("x", null).bytes()).isNull();
    assertThat(finding(null, null).bytes()).isNull();
  }
}
