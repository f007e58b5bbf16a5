package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.TestRules.fieldMatches;
import static org.decnet.sigma.TestRules.matches;
import static org.decnet.sigma.TestRules.messagesOfSelection;
import static org.decnet.sigma.TestRules.selection;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          f; cat; CAT; true
          f; cat; cats; false
          f; 'c*t'; carrot; true
          f; 'c?t'; cut; true
          f; 'c?t'; ct; false
          f|contains; assw; /etc/PassWd; true
          f|contains; assx; /etc/passwd; false
          f|startswith; /etc; /ETC/passwd; true
          f|startswith; etc; /etc/passwd; false
          f|endswith; WD; /etc/passwd; true
          f|endswith; w; /etc/passwd; false
          f|contains; 'e*/p?ss'; /etc/passwd; true
          f|contains; 4; port 443; true
          f|cased; Cat; Cat; true
          f|cased; Cat; cat; false
          f|contains|cased; Cat; a Cat; true
          f|cased|contains; Cat; a cat; false
          f|re; ^c.t$; cat; true
          f|re; a.b; xxa_bxx; true
          f|re; cat; CAT; false
          f|re|i; cat; CAT; true
          f|re|ignorecase; cat; CAT; true
          f|re; '(?i)cat'; CAT; true
          f|neq; cat; dog; true
          f|neq; cat; CAT; false
          f|contains|neq; o; dog; false
          f|lt; 5; 4; true
          f|lt; 5; 5; false
          f|lte; 5; 5; true
          f|lte; 5; 6; false
          f|gt; 5; 5.5; true
          f|gt; 5; -6; false
          f|gte; 5; 5.0; true
          f|gte; 5; 1e1; true
          f|gte; 5; 4.99; false
          f|gt; 5; many; false
          f|cidr; 10.0.0.0/8; 10.9.8.7; true
          f|cidr; 10.0.0.0/8; 11.0.0.1; false
          f|cidr; 10.0.0.0/8; 10.0.0; false
          f|cidr; fe80::/10; FEBF::1%eth0; true
          f|windash; -a; /a; true
          f|windash; -a; –A; true
          f|windash; -a; a; false
          f|contains|windash; ' -p'; x /port; true
          f|contains|windash; a-b; a/b; false
          """)
  void modifierDecides(String key, String literal, String value, boolean expected) {
    assertThat(fieldMatches(key, literal, value)).isEqualTo(expected);
  }

  @Test
  void multilineAndDotallChangeWhatRegexSignsMean() {
    String lines = "first\nsecond";

    assertThat(fieldMatches("f|re", "'^second$'", lines)).isFalse();
    assertThat(fieldMatches("f|re|m", "'^second$'", lines)).isTrue();
    assertThat(fieldMatches("f|re|multiline", "'^second$'", lines)).isTrue();
    assertThat(fieldMatches("f|re", "'first.second'", lines)).isFalse();
    assertThat(fieldMatches("f|re|s", "'first.second'", lines)).isTrue();
    assertThat(fieldMatches("f|re|dotall", "'first.second'", lines)).isTrue();
    assertThat(fieldMatches("f|re|i|s", "'FIRST.second'", lines)).isTrue();
  }

  @Test
  void aListNeedsOneOfItsValues() {
    assertThat(fieldMatches("f", "[ a, b ]", "b")).isTrue();
    assertThat(fieldMatches("f", "[ a, b ]", "c")).isFalse();
  }

  @Test
  void allNeedsEveryValue() {
    assertThat(fieldMatches("f|contains|all", "[ a, b ]", "cab")).isTrue();
    assertThat(fieldMatches("f|contains|all", "[ a, b ]", "cat")).isFalse();
    assertThat(fieldMatches("f|all|contains", "[ a, b ]", "cab")).isTrue();
  }

  @Test
  void allNeedsEveryValueInSomeElementOfAList() {
    assertThat(fieldMatches("f|all", "[ a, b ]", List.of("b", "c", "a"))).isTrue();
    assertThat(fieldMatches("f|all", "[ a, b ]", List.of("b", "c"))).isFalse();
  }

  @Test
  void listFieldMatchesWhenAnyElementDoes() {
    assertThat(fieldMatches("f", "a", List.of("b", "A"))).isTrue();
    assertThat(fieldMatches("f", "a", List.of("b", "ab"))).isFalse();
    assertThat(fieldMatches("f|re", "'^a'", List.of("b", "ab"))).isTrue();
    assertThat(fieldMatches("f|gt", "3", List.of("1", "4"))).isTrue();
  }

  @Test
  void negatedListNeedsEveryValueAbsent() {
    assertThat(fieldMatches("f|neq", "[ a, b ]", "c")).isTrue();
    assertThat(fieldMatches("f|neq", "[ a, b ]", "b")).isFalse();
    assertThat(fieldMatches("f|neq", "a", List.of("b", "a"))).isFalse();
  }

  @Test
  void neqHoldsForAFieldThatTheEventLacks() {
    Rule rule = selection("{ f|neq: a }");

    assertThat(matches(rule, TestEvent.lacking("f"))).isTrue();
    assertThat(matches(rule, TestEvent.of("g", "a"))).isTrue();
  }

  @Test
  void existsAsksForTheFieldAlone() {
    Rule wanted = selection("{ f|exists: true }");
    Rule unwanted = selection("{ f|exists: false }");
    TestEvent event = TestEvent.of("f", "");
    TestEvent lacking = TestEvent.lacking("f");
    TestEvent foreign = TestEvent.of("g", "x");

    assertThat(matches(wanted, event)).isTrue();
    assertThat(matches(unwanted, event)).isFalse();
    assertThat(matches(wanted, lacking)).isFalse();
    assertThat(matches(unwanted, lacking)).isTrue();
    assertThat(matches(wanted, foreign)).isFalse();
    assertThat(matches(unwanted, foreign)).isTrue();
    assertThat(matches(unwanted, TestEvent.of("f", List.of()))).isTrue();
  }

  @Test
  void comparisonsReadNumbersAsNumbers() {
    assertThat(fieldMatches("f|gt", "9", 10L)).isTrue();
    assertThat(fieldMatches("f|gt", "9", 10)).isTrue();
    assertThat(fieldMatches("f|lt", "0.5", 0.25)).isTrue();
    assertThat(fieldMatches("f|gte", "9007199254740993", 9007199254740992L)).isFalse();
    assertThat(fieldMatches("f|gt", "9", true)).isFalse();
    assertThat(fieldMatches("f|lte", "9", Double.NaN)).isFalse();
    assertThat(fieldMatches("f|gte", "9", Double.NaN)).isFalse();
  }

  @Test
  void largestNumbersAreComparedToTheLastDigitAsTextsToo() {
    assertThat(fieldMatches("f|gte", "9223372036854775807", "9223372036854775806")).isFalse();
    assertThat(fieldMatches("f|gte", "9223372036854775807", "9223372036854775807")).isTrue();
    assertThat(fieldMatches("f", "9223372036854775807", "9223372036854775808")).isFalse();
    assertThat(fieldMatches("f|gt", "9223372036854775807", "9223372036854775808")).isTrue();
    assertThat(fieldMatches("f|lt", "-9223372036854775807", "-9223372036854775808")).isTrue();
    assertThat(fieldMatches("f", "7", "00000000000000000000000000007")).isTrue();
  }

  @Test
  void windashTakesTheOtherDashes() {
    for (char dash : "-/\u2013\u2014\u2015".toCharArray()) {
      assertThat(fieldMatches("f|windash|contains", "' -enc '", "ps " + dash + "enc x")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Modifier.class)
  void modifierIsFoundByItsWords(Modifier modifier) {
    assertThat(Modifier.of(modifier.word())).isEqualTo(modifier);
    assertThat(Modifier.of(modifier.alias())).isEqualTo(modifier);
    assertThat(Modifier.of(modifier.name())).isNull();
  }

  @Test
  void modifierWhoseEffectWouldBeLostIsRefused() {
    assertThat(messagesOfSelection("{ f|cased|re: x }")).hasSize(1);
    assertThat(messagesOfSelection("{ f|re|cased: x }")).hasSize(1);
    assertThat(messagesOfSelection("{ f|contains|cidr: 10.0.0.0/8 }")).hasSize(1);
    assertThat(messagesOfSelection("{ f|lt|gt: 5 }")).hasSize(1);
    assertThat(messagesOfSelection("{ f|lt|re: 5 }")).hasSize(1);
  }
}
