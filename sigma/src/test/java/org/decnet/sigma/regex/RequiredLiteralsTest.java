package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which literals an expression cannot match without, and when they say all there is. */
class RequiredLiteralsTest {
  private static LinearRegex compiled(String regex) {
    return LinearRegex.compile(regex, RegexFlags.NONE, RegexLimits.DEFAULT);
  }

  private static String clauses(String regex) {
    return compiled(regex).required().clauses().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Abc; [[abc]]",
        "(?i)ABC; [[abc]]",
        "ab.*cd; [[ab], [cd]]",
        "ab\\d{3}cd; [[ab], [cd]]",
        "a(b|c)d; [[abd, acd]]",
        "ab+c; [[ab], [bc]]",
        "ab*cd; [[cd]]",
        "ab?cd; [[abcd, acd]]",
        "(ab){2}; [[abab]]",
        "(ab){2,}c; [[abab], [abc]]",
        "(ab){0}cd; [[cd]]",
        "^ab$; [[ab]]",
        "\\bab\\b; [[ab]]",
        "(?:foo.*|bar\\d)x; [[foo, bar]]",
        "foo|bar; [[foo, bar]]",
        "foo|bar.*; [[foo, bar]]",
        "foo|.*; []",
        "foo|b; []",
        "[ab]c; [[ac, bc]]",
        "[a-z]{5}; []",
        "[a-z]xy; [[xy]]",
        ".*; []",
        "(?:x?)*; []",
        "a; []",
        "https?://(?:1\\d|2); [[https://1, https://2, http://1, http://2]]",
        "(?:foo.*bar)+baz; [[foo], [bar], [barbaz]]",
        "K\\u212A; [[kk]]",
      })
  void clausesNameWhatEveryMatchHas(String regex, String clauses) {
    assertThat(clauses(regex)).isEqualTo(clauses);
  }

  @Test
  void alternativesAndLiteralsAreBounded() {
    assertThat(compiled("[ab][cd][ef][gh][ij][kl]").required().clauses())
        .singleElement()
        .satisfies(clause -> assertThat(clause).hasSize(32).contains("acegi", "bdfhj"));
    assertThat(compiled("a{500}").required().clauses())
        .allSatisfy(clause -> assertThat(clause).allMatch(literal -> literal.length() <= 64));
  }

  @Test
  void literalsAreSufficientOnlyWithoutPlacesAndCase() {
    assertThat(compiled("(?i)foo|bar").required().sufficient()).isTrue();
    assertThat(compiled("12|34").required().sufficient()).isTrue();
    assertThat(compiled("foo|bar").required().sufficient()).isFalse();
    assertThat(compiled("(?i)^foo").required().sufficient()).isFalse();
    assertThat(compiled("(?i)foo.*bar").required().sufficient()).isFalse();
    assertThat(compiled("(?i)f").required().sufficient()).isFalse();
  }

  @Test
  void expressionThatCouldBeLiteralsSaysWhich() {
    assertThat(compiled("Foo|Bar").asLiterals()).isEqualTo(Optional.of(List.of("Foo", "Bar")));
    assertThat(compiled("Foo|Bar").ignoresCase()).isFalse();
    assertThat(compiled("(?i)Foo\\.exe").asLiterals()).isEqualTo(Optional.of(List.of("foo.exe")));
    assertThat(compiled("(?i)Foo\\.exe").ignoresCase()).isTrue();
    assertThat(compiled("foo$").asLiterals()).isEmpty();
    assertThat(compiled("foo.").asLiterals()).isEmpty();
    assertThat(compiled("\\ud83d").asLiterals()).isEmpty();
  }

  @Test
  void foldingIsThatOfTheLiteralIndex() {
    for (int c = 0; c < 0x10000; c++) {
      String text = Character.toString((char) c);
      String folded = Character.toString(CaseOrbits.fold((char) c));
      assertThat(text.equalsIgnoreCase(folded)).as("%x", c).isTrue();
    }
    assertThat(CaseOrbits.close(CodePointSet.of('k')).size()).isEqualTo(3);
    assertThat(CaseOrbits.close(CodePointSet.of('1')).size()).isEqualTo(1);
  }
}
