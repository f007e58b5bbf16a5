package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingChapterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a\\b;       a\\b;       true
          a\\\\b;     a\\b;       true
          a\\\\b;     a\\\\b;     false
          \\*;        *;          true
          \\*;        x;          false
          \\*;        \\x;        false
          \\?;        ?;          true
          \\?;        x;          false
          \\\\*;      \\xyz;      true
          \\\\*;      *;          false
          \\\\\\*;    \\*;        true
          \\\\\\*;    \\x;        false
          a\\\\\\b;   a\\\\b;     true
          a\\\\\\\\b; a\\\\b;     true
          \\\\\\\\;   \\\\;       true
          \\\\\\\\;   \\\\\\\\;   false
          C:\\t\\;    C:\\t\\;    true
          """)
  void backslashEscapesWildcardsAndItself(String pattern, String value, boolean expected) {
    assertThat(SpecRules.finds("{ f: '" + pattern + "' }", "f", value)).isEqualTo(expected);
  }
}
