package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardChapterTest {
  @ParameterizedTest
  @CsvSource({
    "prog?.exe,         progA.exe,               true",
    "prog?.exe,         prog.exe,                false",
    "prog?.exe,         progAB.exe,              false",
    "antivirus_V*.exe,  antivirus_V1.exe,        true",
    "antivirus_V*.exe,  antivirus_V21.2.1.exe,   true",
    "antivirus_V*.exe,  antivirus_V.exe,         true",
    "antivirus_V*.exe,  antivirus_V1.exe.bak,    false",
    "*something,        is something,            true",
    "something*,        something else,          true",
    "*something*,       is something else,       true",
    "*a*b*,             xbxa,                    false",
    "?,                 ü,                       true",
    "?,                 😀,                      true",
    "??,                😀,                      false",
  })
  void wildcardStandsForRunsAndCharacters(String pattern, String value, boolean expected) {
    assertThat(SpecRules.finds("{ f: '" + pattern + "' }", "f", value)).isEqualTo(expected);
  }
}
