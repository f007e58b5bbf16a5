package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.sigma.TestRules.detection;
import static org.decnet.sigma.TestRules.matches;
import static org.decnet.sigma.TestRules.problemsOf;

import java.util.List;
import java.util.Random;
import org.decnet.sigma.ast.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final String SEARCHES =
      "a: { a: 1 }, b: { b: 1 }, c: { c: 1 }, sel_x: { d: 1 }, sel_y: { e: 1 }, _h: { h: 1 }";

  private static Rule rule(String condition) {
    return detection("{ " + SEARCHES + ", condition: '" + condition + "' }");
  }

  /** An event in which exactly the searches over the given fields hold. */
  private static TestEvent event(String fields) {
    TestEvent event = TestEvent.of();
    for (String field : new String[] {"a", "b", "c", "d", "e", "h"}) {
      event.set(field, fields.contains(field) ? 1L : 0L);
    }
    return event;
  }

  @ParameterizedTest
  @CsvSource({
    "a,                         a,    true",
    "a,                         '',   false",
    "a and b,                   ab,   true",
    "a and b,                   a,    false",
    "a or b,                    b,    true",
    "not a,                     b,    true",
    "not a,                     a,    false",
    "a or b and c,              a,    true",
    "(a or b) and c,            a,    false",
    "not a and b,               b,    true",
    "not (a and b),             a,    true",
    "not not a,                 a,    true",
    "a AND NOT b,               a,    true",
    "a Or b,                    b,    true",
    "1 of sel_*,                e,    true",
    "1 of sel_*,                ab,   false",
    "any of sel_*,              d,    true",
    "all of sel_*,              d,    false",
    "all of sel_*,              de,   true",
    "2 of them,                 ad,   true",
    "2 of them,                 ah,   false",
    "2 of them,                 de,   true",
    "4 of them,                 abc,  false",
    "4 of them,                 abce, true",
    "all of them,               abcde, true",
    "1 of them,                 h,    false",
    "1 of _*,                   h,    true",
    "1 of *,                    h,    false",
    "1 of a,                    a,    true",
    "1 of *_x or a and b,       d,    true",
    "not 1 of sel_*,            a,    true",
    "all of sel_* and not 1 of a*, de, true",
  })
  void conditionCombinesSearches(String condition, String holding, boolean expected) {
    assertThat(matches(rule(condition), event(holding))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a b; 2; expected 'and', 'or' or the end, not 'b'
          and a; 0; expected a search identifier, not 'and'
          a and; 5; ends where a search identifier is expected
          (a; 2; ends where ')' is expected
          a); 1; expected 'and', 'or' or the end, not ')'
          (); 1; expected a search identifier, not ')'
          d; 0; no search identifier is called 'd'
          a and sel_*; 6; no search identifier is called 'sel_*'
          1 of; 4; ends where 'them' or a name after 'of' is expected
          1 of and; 5; expected 'them' or a name after 'of', not 'and'
          1 of x*; 5; 'x*' stands for no search identifier
          0 of them; 0; 0 of 5 search identifiers is not possible
          6 of them; 0; 6 of 5 search identifiers is not possible
          9999999999999 of them; 0; 9999999999999 of 5 search identifiers is not possible
          some of them; 0; before 'of' stands a number, 'all' or 'any', not 'some'
          a | count() > 3; 2; aggregations after '|' are obsolete: write a correlation rule
          a & b; 2; expected 'and', 'or' or the end, not '&'
          them; 0; expected a search identifier, not 'them'
          """)
  void malformedConditionIsLocated(String condition, int offset, String message) {
    String head = "title: T\nlogsource: { category: a }\ndetection:\n";
    String searches = "  " + SEARCHES.replace(" }, ", " }\n  ") + "\n";

    assertThat(problemsOf(head + searches + "  condition: " + condition + "\n"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).isEqualTo(message);
          assertThat(problem.line()).isEqualTo(10);
          assertThat(problem.column()).isEqualTo(14 + offset);
        });
  }

  @Test
  void emptyConditionIsRefused() {
    assertThat(problemsOf("title: T\nlogsource: { category: a }\ndetection: { s: { f: x } }\n"))
        .extracting(SigmaProblem::message)
        .containsExactly("a detection needs a condition");
    String blank =
        """
        title: T
        logsource: { category: a }
        detection: { s: { f: x }, condition: ' ' }
        """;
    assertThat(problemsOf(blank))
        .extracting(SigmaProblem::message)
        .containsExactly("ends where a search identifier is expected");
  }

  /** Random conditions, written out, parsed back and held against their truth tables. */
  @Test
  void randomConditionAgreesWithItsTruthTable() {
    Random random = new Random(20261123);
    for (int round = 0; round < 300; round++) {
      Condition condition = random(random, 4);
      Rule rule = rule(text(condition));
      for (int row = 0; row < 8; row++) {
        String holding =
            ((row & 1) > 0 ? "a" : "") + ((row & 2) > 0 ? "b" : "") + ((row & 4) > 0 ? "c" : "");
        assertThat(matches(rule, event(holding)))
            .as("%s with %s", text(condition), holding)
            .isEqualTo(truth(condition, holding));
      }
    }
  }

  private static Condition random(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(5);
    return switch (kind) {
      case 1 -> new Condition.Not(random(random, depth - 1));
      case 2 -> new Condition.And(List.of(random(random, depth - 1), random(random, depth - 1)));
      case 3 -> new Condition.Or(List.of(random(random, depth - 1), random(random, depth - 1)));
      // "them" stands for five searches; the two that are not named here never hold.
      case 4 -> new Condition.AtLeast(1 + random.nextInt(5), "them", List.of("a", "b", "c"));
      default -> new Condition.Ref(String.valueOf("abc".charAt(random.nextInt(3))));
    };
  }

  private static String text(Condition condition) {
    return switch (condition) {
      case Condition.Ref ref -> ref.search();
      case Condition.Not not -> "not " + operand(not.operand());
      case Condition.And and ->
          operand(and.operands().get(0)) + " and " + operand(and.operands().get(1));
      case Condition.Or or -> text(or.operands().get(0)) + " or " + text(or.operands().get(1));
      case Condition.AtLeast some -> some.count() + " of " + some.pattern();
    };
  }

  /** Parentheses only where precedence asks for them, so that precedence is what is tested. */
  private static String operand(Condition condition) {
    boolean looser = condition instanceof Condition.Or || condition instanceof Condition.And;
    return looser ? "(" + text(condition) + ")" : text(condition);
  }

  private static boolean truth(Condition condition, String holding) {
    return switch (condition) {
      case Condition.Ref ref -> holding.contains(ref.search());
      case Condition.Not not -> !truth(not.operand(), holding);
      case Condition.And and ->
          and.operands().stream().allMatch(operand -> truth(operand, holding));
      case Condition.Or or -> or.operands().stream().anyMatch(operand -> truth(operand, holding));
      case Condition.AtLeast some -> holding.length() >= some.count();
    };
  }
}
