package org.decnet.sigma.ast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "a*b?c", "\\*literal\\?", "*", "back\\\\slash"})
  void textFormReadsBackAsTheSamePattern(String text) {
    TextPattern pattern = TextPattern.parse(text);

    assertThat(TextPattern.parse(pattern.toString())).isEqualTo(pattern);
  }

  @Test
  void neighbouringRunsAreOne() {
    assertThat(TextPattern.parse("a***b")).isEqualTo(TextPattern.parse("a*b"));
    assertThat(TextPattern.parse("*a*").anywhere()).isEqualTo(TextPattern.parse("*a*"));
  }

  @Test
  void backslashBeforeAnOrdinaryCharacterIsLiteral() {
    assertThat(TextPattern.parse("C:\\Temp\\x")).isEqualTo(TextPattern.literal("C:\\Temp\\x"));
    assertThat(TextPattern.parse("x\\")).isEqualTo(TextPattern.literal("x\\"));
    assertThat(TextPattern.parse("\\\\")).isEqualTo(TextPattern.literal("\\"));
  }

  @Test
  void literalTextHasNoWildcards() {
    assertThat(TextPattern.literal("a*?\\").isLiteral()).isTrue();
    assertThat(TextPattern.parse("a*").isLiteral()).isFalse();
  }

  @Test
  void anyDashStandsBeforeAWordOnly() {
    assertThat(TextPattern.parse("-a /b c-d --e - f/").withAnyDash().toString())
        .isEqualTo("[-/]a [-/]b c-d -[-/]e - f/");
  }
}
