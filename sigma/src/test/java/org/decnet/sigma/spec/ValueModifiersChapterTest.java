package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.spec.SpecRules.finds;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How modifiers are written, chained and combined. */
class ValueModifiersChapterTest {
  @Test
  void modifiersFollowTheFieldAndAreChained() {
    assertThat(finds("{ f|contains|all|cased: [ A, b ] }", "f", "xbA")).isTrue();
    assertThat(finds("{ f|contains|all|cased: [ A, b ] }", "f", "xba")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ignorecase, i",
    "multiline, m",
    "dotall, s",
    "wide, utf16le",
  })
  void aliasStandsForItsModifier(String alias, String word) {
    assertThat(Modifier.of(alias)).isNotNull().isEqualTo(Modifier.of(word));
  }

  @Test
  void unknownModifierIsToldWhereItStands() {
    assertThat(SpecRules.problems("{ f|contains|wat: x }"))
        .containsExactly("4:21 error unknown modifier 'wat'");
    assertThat(SpecRules.problems("{ f|: x }")).containsExactly("4:12 error unknown modifier ''");
    assertThat(SpecRules.problems("{ f|Contains: x }"))
        .containsExactly("4:12 error unknown modifier 'Contains'");
  }

  @Test
  void allOnASingleValueIsAWarning() {
    assertThat(SpecRules.problems("{ f|contains|all: x }"))
        .containsExactly("4:10 warning modifier 'all' changes nothing about a single value");
    assertThat(SpecRules.problems("{ f|contains|all: [ x ] }"))
        .containsExactly("4:10 warning modifier 'all' changes nothing about a single value");
    assertThat(SpecRules.problems("{ f|contains|all: [ x, y ] }")).isEmpty();
  }

  /** Written by hand: what stands in a row can stand together, whatever the order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "contains all cased neq windash;      [ '-x', '/y' ]",
        "startswith expand windash cased;    [ '%x%', -y ]",
        "endswith windash neq;      '-x'",
        "re i m s all neq;          [ x, y ]",
        "cidr all neq;     [ 10.0.0.0/8, '::/0' ]",
        "lt all neq;       [ 5, 6.5 ]",
        "gte hour neq;         5",
        "fieldref contains cased all neq;          [ g, h ]",
        "cidr expand neq;  '%x%'",
      })
  void modifiersThatGoTogetherGoInAnyOrder(String words, String values) {
    List<String> modifiers = new ArrayList<>(List.of(words.split(" ")));
    for (int i = 0; i < modifiers.size(); i++) {
      modifiers.add(modifiers.remove(0));
      if (modifiers.contains("re") && !isAfterRegex(modifiers)) {
        continue;
      }
      String key = "f|" + String.join("|", modifiers);
      assertThat(SpecRules.problems("{ '" + key + "': " + values + " }"))
          .as(key)
          .noneMatch(text -> text.contains(" error "));
    }
  }

  private static boolean isAfterRegex(List<String> modifiers) {
    int re = modifiers.indexOf("re");
    return modifiers.indexOf("i") > re
        && modifiers.indexOf("m") > re
        && modifiers.indexOf("s") > re;
  }

  /** Written by hand: of each row the second cannot stand after the first. */
  @ParameterizedTest
  @CsvSource({
    "contains, startswith",
    "startswith, endswith",
    "endswith, contains",
    "contains, re",
    "re, contains",
    "re, cased",
    "cased, re",
    "re, windash",
    "re, base64",
    "re, utf16",
    "re, fieldref",
    "re, cidr",
    "re, lt",
    "re, hour",
    "re, exists",
    "cidr, contains",
    "cidr, cased",
    "cidr, windash",
    "cidr, fieldref",
    "lt, gt",
    "lt, lte",
    "lt, contains",
    "lt, cased",
    "lt, fieldref",
    "lt, cidr",
    "hour, minute",
    "hour, contains",
    "hour, fieldref",
    "hour, expand",
    "fieldref, windash",
    "fieldref, base64",
    "fieldref, expand",
    "base64, base64offset",
    "base64offset, base64",
    "base64, utf16le",
    "base64, windash",
    "base64, expand",
    "utf16le, utf16be",
    "utf16, wide",
    "wide, windash",
    "wide, expand",
    "contains, base64",
    "contains, base64offset",
    "contains, wide",
    "endswith, utf16",
    "exists, all",
    "exists, neq",
    "all, exists",
    "exists, contains",
    "exists, cased",
    "exists, fieldref",
    "contains, i",
    "cased, m",
    "s, re",
  })
  void whatCannotStandTogetherIsToldAtTheSecond(String first, String second) {
    List<String> problems = SpecRules.problems("{ 'f|" + first + "|" + second + "': x }");

    // The key's quote is in column 10; the flag that stands too early is told where it stands.
    int column = 13 + (first.equals("s") ? 0 : first.length() + 1);
    assertThat(problems).first().asString().startsWith("4:" + column + " error modifier '");
    assertThat(problems.stream().filter(text -> text.contains(" error "))).hasSize(1);
  }
}
