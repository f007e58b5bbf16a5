package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.sigma.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionChapterTest {
  private static final String SEARCHES =
      """
      selection_a: { a: 1 }
      selection_b: { b: 1 }
      keywords: [ word ]
      filter: { c: 1 }
      _hidden: { h: 1 }
      """;

  /** An event in which the searches named by these letters hold; w is the keyword. */
  private static SpecEvent event(String letters) {
    return SpecEvent.of(
        "a", letters.contains("a") ? 1L : 0L,
        "b", letters.contains("b") ? 1L : 0L,
        "c", letters.contains("c") ? 1L : 0L,
        "h", letters.contains("h") ? 1L : 0L,
        "message", letters.contains("w") ? "a word" : "none");
  }

  @ParameterizedTest
  @CsvSource({
    "selection_a or keywords,                         w,    true",
    "selection_a or keywords,                         c,    false",
    "selection_a and keywords,                        aw,   true",
    "selection_a and keywords,                        a,    false",
    "keywords and not filter,                         w,    true",
    "keywords and not filter,                         wc,   false",
    "selection_a and (keywords or filter),            ac,   true",
    "selection_a and (keywords or filter),            c,    false",
    "selection_a or keywords and filter,              a,    true",
    "selection_a or keywords and filter,              w,    false",
    "not selection_a or selection_b,                  b,    true",
    "not selection_a or selection_b,                  ab,   true",
    "not (selection_a or selection_b),                b,    false",
    "not selection_a and selection_b,                 b,    true",
    "not not selection_a,                             a,    true",
    "1 of them,                                       c,    true",
    "1 of them,                                       h,    false",
    "any of them,                                     w,    true",
    "all of them,                                     abcw, true",
    "all of them,                                     abc,  false",
    "3 of them,                                       abw,  true",
    "3 of them,                                       abh,  false",
    "all of selection*,                               ab,   true",
    "all of selection*,                               a,    false",
    "1 of selection* and keywords,                    bw,   true",
    "1 of selection* and not 1 of filter*,            b,    true",
    "1 of selection* and not 1 of filter*,            bc,   false",
    "not 1 of selection* and keywords,                w,    true",
    "not 1 of selection* and keywords,                aw,   false",
    "1 of *_a,                                        a,    true",
    "1 of s*_b,                                       a,    false",
    "1 of *,                                          h,    false",
    "1 of _*,                                         h,    true",
    "_hidden,                                         h,    true",
    "1 of keywords,                                   w,    true",
    "SELECTION_A,                                     a,    error",
    "selection_a AND NOT keywords,                    a,    true",
    "1 OF Them,                                       a,    true",
    "5 of them,                                       a,    error",
    "0 of them,                                       a,    error",
    "two of them,                                     a,    error",
    "1 of nothing*,                                   a,    error",
    "selection_a keywords,                            a,    error",
    "selection_a and,                                 a,    error",
    "(selection_a,                                    a,    error",
    "selection_a),                                    a,    error",
    "selection_a | count() > 5,                       a,    error",
    "selection_a near keywords,                       a,    error",
    "all of,                                          a,    error",
    "them,                                            a,    error",
  })
  void conditionHolds(String condition, String letters, String expected) {
    String detection = SEARCHES + "condition: '" + condition + "'";
    if (expected.equals("error")) {
      List<String> problems = SpecRules.problemsOf(SpecRules.HEAD + detection.indent(2));
      assertThat(problems).hasSize(1).first().asString().matches("9:\\d+ error .*");
    } else {
      boolean holds = SpecRules.matches(SpecRules.rule(detection), event(letters));
      assertThat(holds).isEqualTo(Boolean.parseBoolean(expected));
    }
  }

  @Test
  void conditionsOfAListAreLinkedWithOr() {
    Rule rule = SpecRules.rule(SEARCHES + "condition: [ selection_a and filter, keywords ]");

    assertThat(SpecRules.matches(rule, event("w"))).isTrue();
    assertThat(SpecRules.matches(rule, event("ac"))).isTrue();
    assertThat(SpecRules.matches(rule, event("a"))).isFalse();
  }

  @Test
  void conditionIsMandatory() {
    assertThat(SpecRules.problemsOf(SpecRules.HEAD + "  s: { f: x }\n"))
        .containsExactly("4:3 error a detection needs a condition");
  }

  @Test
  void nestingIsBounded() {
    String deep = "(".repeat(40) + "s" + ")".repeat(40);

    assertThat(SpecRules.problemsOf(SpecRules.HEAD + "  s: { f: x }\n  condition: " + deep + "\n"))
        .containsExactly("5:47 error nested deeper than 32 levels");
  }

  @Test
  void whatPatternsStandForIsBounded() {
    StringBuilder yaml = new StringBuilder(SpecRules.HEAD);
    for (int i = 0; i < 1_000; i++) {
      yaml.append("  s").append(i).append(": { f: x }\n");
    }
    String many = "1 of s* or ".repeat(101) + "s1";

    assertThat(SpecRules.problemsOf(yaml + "  condition: " + many + "\n"))
        .containsExactly("1004:1119 error the conditions name searches more than 100000 times");
  }
}
