package org.decnet.sigma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.decnet.sigma.parse.ValueCheck.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexScannerTest {
  private static RegexScanner scanned(String regex) {
    RegexScanner scanner = new RegexScanner(regex, 32);
    scanner.scan();
    return scanner;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a(?=b); 1; look-ahead (?=",
        "(?!b); 0; look-ahead (?!",
        "(?<=b)c; 0; look-behind (?<=",
        "a|(?<!b); 2; look-behind (?<!",
        "(a)\\1; 3; back-reference \\1",
        "(?<n>a)\\k<n>; 7; back-reference \\k",
        "(?P<n>a)(?P=n); 8; back-reference (?P=",
        "(?>a); 0; atomic group (?>",
        "(?(1)a|b); 0; conditional (?(",
        "(?R); 0; recursion (?R",
        "a(?1); 1; recursion (?1",
        "ab*+; 2; possessive quantifier",
        "a{2}+; 3; possessive quantifier",
      })
  void constructBeyondLinearTimeIsNamedWithItsOffset(String regex, int offset, String construct) {
    assertThat(scanned(regex).flaws())
        .containsExactly(
            new Flaw(
                offset,
                "regular expression: "
                    + construct
                    + " is not possible in linear time (offset "
                    + offset
                    + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[(?=]",
        "\\(?=",
        "[\\]1(?!]",
        "[^](?=]",
        "\\Q(?=\\1\\E",
        "[[:alpha:](?!]",
        "(?:a)",
        "(?i)a",
        "(?i:a)",
        "(?P<name>a)",
        "\\\\1",
        "\\x{41}{2}",
        "\\p{Greek}+",
        "a{,3}",
        "a{x}",
        "a+?",
        "a??",
        "(?s-i:.)",
        "x{2,}y",
        "{",
        "a{1,2"
      })
  void whatOnlyLooksLikeItPasses(String regex) {
    assertThat(scanned(regex).flaws()).isEmpty();
    assertThat(Pattern.compile(regex)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "a{10}",
        "(ab){10}",
        "((a{10}){10}){10}",
        "a{2,20}",
        "a{5,}",
        "[a-z]{50}",
        "(a|b|c){30}",
        "x*y+z?",
        "\\d{3}\\.\\w{4}",
        "((ab?){7}c){9}",
        "(?:a{3}){3}"
      })
  void sizeIsNoLessThanWhatTheEngineBuilds(String regex) {
    long size = new RegexScanner(regex, 32).scan();

    // The engine adds instructions for its start, its end, and the alternatives of optional parts.
    assertThat((long) Pattern.compile(regex).programSize()).isLessThanOrEqualTo(3 * size + 10);
  }

  @Test
  void sizeDoesNotOverflow() {
    String regex = "(".repeat(30) + "a" + "){999999}".repeat(30);

    assertThat(new RegexScanner(regex, 32).scan()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void deepGroupsAreRefused() {
    assertThat(scanned("(".repeat(40) + ")".repeat(40)).flaws())
        .extracting(Flaw::message)
        .containsExactly("regular expression: groups nested deeper than 32 levels (offset 32)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", ")", "(?", "(?i", "[", "[^", "\\", "a)b", "\\Q", "\\x{", "(?P<", "a{"})
  void brokenExpressionsAreLeftToTheEngine(String regex) {
    assertThat(scanned(regex).flaws()).isEmpty();
  }
}
