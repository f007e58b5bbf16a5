package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is skipped before a match begins is never its beginning. */
class RestTest {
  private static boolean found(String regex, String text) {
    return LinearRegex.compile(regex, new RegexFlags(false, false, false), RegexLimits.DEFAULT)
        .find(text);
  }

  @ParameterizedTest
  @CsvSource({
    "жy+,     aa日本жyy",
    "[жп]y+,  aa日本пy",
    "[aж]y+,  日本жy",
    "😀+z,    ж😀😀z",
    "[😀b]+z, жb😀z",
    "[ab]+z,  日😀本az",
    "[ab]+z,  😀az",
  })
  void matchThatBeginsBehindOtherCharactersIsFound(String regex, String text) {
    assertThat(found(regex, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"[ab]+z, 日😀本az", "[😀b]+z, ж😀z"})
  void halvesOfPairsAreSkippedAlone(String regex, String text) {
    assertThat(found(regex, text.substring(0, 1) + "\uD83D" + text.substring(1))).isTrue();
    assertThat(found(regex, "\uDE00\uD83D" + text)).isTrue();
    assertThat(found("[😀b]+z", "\uDE00z\uD83Dz")).isFalse();
  }
}
