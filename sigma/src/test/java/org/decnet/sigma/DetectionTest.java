package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.TestRules.detection;
import static org.decnet.sigma.TestRules.fieldMatches;
import static org.decnet.sigma.TestRules.matches;
import static org.decnet.sigma.TestRules.messagesOfSelection;
import static org.decnet.sigma.TestRules.selection;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionTest {
  @Test
  void mapNeedsEveryField() {
    Rule rule = selection("{ f: a, g: b }");

    assertThat(matches(rule, TestEvent.of("f", "a", "g", "b"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "a", "g", "c"))).isFalse();
    assertThat(matches(rule, TestEvent.of("f", "a"))).isFalse();
  }

  @Test
  void listOfMapsNeedsOneMap() {
    Rule rule = selection("[ { f: a, g: b }, { f: c } ]");

    assertThat(matches(rule, TestEvent.of("f", "c", "g", "x"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "a", "g", "x"))).isFalse();
  }

  @Test
  void keywordIsLookedForAnywhereInTheKeywordFields() {
    Rule rule = selection("[ Failed, 404 ]");

    assertThat(matches(rule, TestEvent.of("message", "login FAILED for root"))).isTrue();
    assertThat(matches(rule, TestEvent.of("message", "x", "message2", "code 404!"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "failed", "message", "ok"))).isFalse();
    assertThat(matches(rule, TestEvent.of("f", "failed"))).isFalse();
  }

  @Test
  void aPlainValueIsAKeyword() {
    assertThat(matches(selection("'a*c'"), TestEvent.of("message", "xxabcxx"))).isTrue();
  }

  @Test
  void keywordModifiersStandAfterAnEmptyFieldName() {
    Rule all = selection("{ '|all': [ one, two ] }");
    Rule regex = selection("{ '|re': '^o.e' }");

    assertThat(matches(all, TestEvent.of("message", "two", "message2", "one"))).isTrue();
    assertThat(matches(all, TestEvent.of("message", "one", "message2", "x"))).isFalse();
    assertThat(matches(regex, TestEvent.of("message", "one"))).isTrue();
    assertThat(matches(regex, TestEvent.of("message", "none"))).isFalse();
  }

  @Test
  void keywordsAndMapsMixInOneList() {
    Rule rule = selection("[ word, { f: a } ]");

    assertThat(matches(rule, TestEvent.of("f", "a", "message", "x"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "b", "message", "a word"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "b", "message", "x"))).isFalse();
  }

  @Test
  void keywordThatIsNoTextIsRefused() {
    assertThat(messagesOfSelection("[ null ]"))
        .containsExactly("a keyword is a text or a regular expression");
  }

  @Test
  void nullMatchesAFieldThatTheEventLacks() {
    Rule rule = selection("{ f: null }");

    assertThat(matches(rule, TestEvent.lacking("f"))).isTrue();
    assertThat(matches(rule, TestEvent.of("g", "x"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", List.of()))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", ""))).isFalse();
    assertThat(matches(rule, TestEvent.of("f", "null"))).isFalse();
  }

  @Test
  void emptyTextMatchesAnEmptyValueOnly() {
    assertThat(fieldMatches("f", "''", "")).isTrue();
    assertThat(fieldMatches("f", "''", "x")).isFalse();
    assertThat(matches(selection("{ f: '' }"), TestEvent.lacking("f"))).isFalse();
    assertThat(matches(selection("{ f: [ '', null ] }"), TestEvent.lacking("f"))).isTrue();
  }

  @Test
  void nothingButNullMatchesAnAbsentField() {
    for (String test : List.of("f: '*'", "f|re: '.*'", "f|lt: 5", "f: false", "f|contains: ''")) {
      assertThat(matches(selection("{ " + test + " }"), TestEvent.lacking("f"))).isFalse();
      assertThat(matches(selection("{ " + test + " }"), TestEvent.of("g", "x"))).isFalse();
    }
  }

  @Test
  void numberEqualsNumbersAndTheirTexts() {
    assertThat(fieldMatches("f", "22", 22L)).isTrue();
    assertThat(fieldMatches("f", "22", 22)).isTrue();
    assertThat(fieldMatches("f", "22", 22.0)).isTrue();
    assertThat(fieldMatches("f", "22", "22")).isTrue();
    assertThat(fieldMatches("f", "22", "022")).isTrue();
    assertThat(fieldMatches("f", "22", "22x")).isFalse();
    assertThat(fieldMatches("f", "22", 23L)).isFalse();
    assertThat(fieldMatches("f", "0x16", 22L)).isTrue();
    assertThat(fieldMatches("f", "0.5", 0.5)).isTrue();
    assertThat(fieldMatches("f", "1.5", new BigDecimal("1.50"))).isTrue();
    assertThat(fieldMatches("f", "1", new BigDecimal("1.50"))).isFalse();
    assertThat(fieldMatches("f", "-0.0", 0L)).isTrue();
  }

  @Test
  void textMatchesTheDecimalTextOfANumber() {
    assertThat(fieldMatches("f", "'22'", 22L)).isTrue();
    assertThat(fieldMatches("f", "'2*'", 22L)).isTrue();
    assertThat(fieldMatches("f|endswith", "'5'", 1.5)).isTrue();
    assertThat(fieldMatches("f", "'22'", 222L)).isFalse();
  }

  @Test
  void booleanEqualsBooleansAndTheirTexts() {
    assertThat(fieldMatches("f", "true", true)).isTrue();
    assertThat(fieldMatches("f", "true", false)).isFalse();
    assertThat(fieldMatches("f", "False", "FALSE")).isTrue();
    assertThat(fieldMatches("f", "true", "yes")).isFalse();
    assertThat(fieldMatches("f", "'true'", true)).isTrue();
  }

  @Test
  void otherValuesAreTestedByTheirText() {
    assertThat(fieldMatches("f|contains", "bc", URI.create("abcd"))).isTrue();
    assertThat(fieldMatches("f", "5", URI.create("5"))).isTrue();
  }

  @Test
  void backslashEscapesWildcardsAndItself() {
    assertThat(fieldMatches("f", "'a\\*b'", "a*b")).isTrue();
    assertThat(fieldMatches("f", "'a\\*b'", "axb")).isFalse();
    assertThat(fieldMatches("f", "'a\\?b'", "a?b")).isTrue();
    assertThat(fieldMatches("f", "'a\\\\*b'", "a\\xxb")).isTrue();
    assertThat(fieldMatches("f", "'C:\\Windows\\x'", "c:\\windows\\X")).isTrue();
    assertThat(fieldMatches("f|endswith", "'\\cmd.exe'", "C:\\cmd.exe")).isTrue();
    assertThat(fieldMatches("f", "'\\\\\\\\host\\*'", "\\\\host*")).isTrue();
    assertThat(fieldMatches("f", "'end\\'", "end\\")).isTrue();
  }

  @Test
  void caseIsIgnoredInEveryScript() {
    assertThat(fieldMatches("f", "ÄÖÜ", "äöü")).isTrue();
    assertThat(fieldMatches("f|contains", "привет", "ПРИВЕТ, МИР")).isTrue();
    assertThat(fieldMatches("f|contains", "straße", "STRASSE")).isFalse();
  }

  @Test
  void questionMarkTakesOneCodePoint() {
    assertThat(fieldMatches("f", "'a?b'", "a\uD83D\uDE00b")).isTrue();
    assertThat(fieldMatches("f", "'a??b'", "a\uD83D\uDE00b")).isFalse();
    assertThat(fieldMatches("f", "'*?b'", "a\uD83D\uDE00b")).isTrue();
    assertThat(fieldMatches("f", "'??'", "\uD83D\uDE00")).isFalse();
  }

  @Test
  void severalConditionsAreAlternatives() {
    Rule rule = detection("{ s: { f: a }, t: { f: b }, condition: [ s, t ] }");

    assertThat(matches(rule, TestEvent.of("f", "a"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "b"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "c"))).isFalse();
  }

  @Test
  void longListsOfValuesAreSearchedWithoutMissingAny() {
    StringBuilder list = new StringBuilder("[ ");
    for (int i = 0; i < 200; i++) {
      list.append("'word").append(i).append("!', ");
    }
    Rule rule = selection("{ f|contains: " + list + " 'Zz' ] }");

    for (int i = 0; i < 200; i++) {
      assertThat(matches(rule, TestEvent.of("f", "a WORD" + i + "! b"))).isTrue();
    }
    assertThat(matches(rule, TestEvent.of("f", "x".repeat(1_000) + "zZ"))).isTrue();
    assertThat(matches(rule, TestEvent.of("f", "word200! z"))).isFalse();
  }
}
