package org.decnet.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.decnet.sigma.ast.TextPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WildcardMatcherTest {
  private static WildcardMatcher matcher(String pattern) {
    return new WildcardMatcher(TextPattern.parse(pattern), false);
  }

  @ParameterizedTest
  @CsvSource({
    "abc,     abc,      0, 3",
    "*b*,     abc,      1, 2",
    "a*,      abc,      0, 1",
    "*c,      abc,      2, 3",
    "a*c,     abbc,     0, 4",
    "*a*c*,   xxabcxx,  2, 5",
    "*,       abc,      0, 3",
    "*?c,     abc,      1, 3",
    "*ab*ab*, abxabxab, 0, 5",
  })
  void locatesWhatThePatternsCharactersTake(String pattern, String text, int start, int end) {
    long range = matcher(pattern).locate(text);

    assertThat(Range.start(range)).isEqualTo(start);
    assertThat(Range.end(range)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"a*a, a", "*aba*ba, aba", "?, ''", "a, ''", "*ab*ab, abab_", "a?b, ab"})
  void doesNotLetPiecesOverlap(String pattern, String text) {
    assertThat(matcher(pattern).locate(text)).isEqualTo(Range.NONE);
  }

  @Test
  void emptyPatternTakesTheEmptyTextOnly() {
    assertThat(matcher("").locate("")).isEqualTo(Range.of(0, 0));
    assertThat(matcher("").locate("a")).isEqualTo(Range.NONE);
    assertThat(matcher("*").locate("")).isEqualTo(Range.of(0, 0));
  }

  /** The definition of wildcards, exponential and obviously right. */
  private static boolean fits(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return fits(pattern.substring(1), text)
          || (!text.isEmpty() && fits(pattern, text.substring(1)));
    }
    boolean first =
        !text.isEmpty()
            && (pattern.charAt(0) == '?'
                || Character.toLowerCase(pattern.charAt(0))
                    == Character.toLowerCase(text.charAt(0)));
    return first && fits(pattern.substring(1), text.substring(1));
  }

  /** A small alphabet makes near misses and overlaps common. */
  @Test
  void agreesWithTheDefinitionOnRandomPatterns() {
    Random random = new Random(42);
    int matches = 0;
    for (int i = 0; i < 60_000; i++) {
      String pattern = random(random, "aAbB**?", 8);
      String text = random(random, "abAB", 12);
      boolean expected = fits(pattern, text);
      matches += expected ? 1 : 0;
      assertThat(matcher(pattern).locate(text) >= 0)
          .as("%s against %s", pattern, text)
          .isEqualTo(expected);
    }
    assertThat(matches).isBetween(10_000, 50_000);
  }

  @Test
  void theLocatedPartIsOneThatFits() {
    Random random = new Random(43);
    for (int i = 0; i < 20_000; i++) {
      String inner = random(random, "ab*?", 5);
      String text = random(random, "ab", 12);
      long range = matcher("*" + inner + "*").locate(text);
      if (range >= 0) {
        String part = text.substring(Range.start(range), Range.end(range));
        assertThat(fits("*" + inner + "*", part)).as("%s in %s", inner, text).isTrue();
      }
    }
  }

  private static String random(Random random, String alphabet, int longest) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** A text of one repeated character that counts how often it is looked at. */
  private static final class CountingText implements CharSequence {
    private final int length;
    private long looks;

    CountingText(int length) {
      this.length = length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return 'a';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new AssertionError("copies the text");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*a*a*b",
        "*a*a*a*b*",
        "a*a*a*a*a*a*a*a*b",
        "*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab*",
        "*a*aaaab*aaaab*",
        "*b*",
        "a?a*b*"
      })
  void worstCaseLooksAtEachCharacterAFewTimes(String pattern) {
    CountingText text = new CountingText(1 << 20);

    assertThat(matcher(pattern).locate(text)).isEqualTo(Range.NONE);
    assertThat(text.looks).isLessThanOrEqualTo(2L * text.length + 100);
  }

  @Test
  void questionMarksCostTheirStretchAtMost() {
    CountingText text = new CountingText(1 << 16);

    assertThat(matcher("*" + "a".repeat(20) + "?b*").locate(text)).isEqualTo(Range.NONE);
    // One look for the pair check at each position, 22 for the stretch, two for its '?'.
    assertThat(text.looks).isLessThanOrEqualTo(26L * text.length);
  }
}
