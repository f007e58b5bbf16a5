package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleCostTest {
  private static final Limits LOW =
      new Limits(20_000, 3, 2_000, 9, 500, 500, 60, 300, 5_000, 900, 100);

  private static RuleCost cost(String detection) {
    Rule rule = TestRules.detection(detection);
    RuleSet set = RuleSet.compile(List.of(rule), TestEvent.of("f", "x")).ruleSet();
    return set.cost(rule);
  }

  @Test
  void literalsCostNoMoreThanToReadTheEvent() {
    RuleCost one = cost("{ s: { f|contains: ab }, condition: s }");
    RuleCost many =
        cost("{ s: { f|contains: [ ab, bа, с ], g|endswith: d, h: e* }, condition: s }");

    assertThat(one.perCharacter()).isEqualTo(3);
    assertThat(many.perCharacter()).isEqualTo(3);
    assertThat(many.fixed()).isEqualTo(5);
    assertThat(many.dearest()).isNull();
  }

  @Test
  void characterOfAsciiAloneCostsAnotherPass() {
    assertThat(cost("{ s: { f|contains: a }, condition: s }").perCharacter()).isEqualTo(3 + 2);
  }

  @Test
  void wildcardsInsideCostAnotherPass() {
    assertThat(cost("{ s: { f: a*b*c }, condition: s }").perCharacter()).isEqualTo(3 + 2);
  }

  @Test
  void placeForAnyCharacterCostsItsWholeStretch() {
    assertThat(cost("{ s: { f: '*abc?ef*' }, condition: s }").perCharacter()).isEqualTo(3 + 6);
  }

  @Test
  void testCountsOnceHoweverOftenItIsNamed() {
    RuleCost twice = cost("{ s: { f: a*b }, t: { f: a*b }, condition: s or not t and s }");

    assertThat(twice.perCharacter()).isEqualTo(3 + 2);
    assertThat(twice.fixed()).isEqualTo(3);
  }

  @Test
  void fieldsDoNotAddUpButKeywordsDo() {
    assertThat(cost("{ s: { f: a*b, g: c*d }, condition: s }").perCharacter()).isEqualTo(3 + 2);
    assertThat(cost("{ s: { f: a*b }, k: [ c*d ], condition: s and k }").perCharacter())
        .isEqualTo(6 + 2 + 2);
  }

  @Test
  void costOfARuleOfAnotherSetIsRefused() {
    RuleSet empty = RuleSet.compile(List.of(), TestEvent.of("f", "x")).ruleSet();
    Rule rule = TestRules.selection("{ f: a }");

    assertThatIllegalArgumentException().isThrownBy(() -> empty.cost(rule));
  }

  @Test
  void ruleOverTheLimitIsRefusedAtTheItemThatCostsTheMost() {
    String yaml =
        """
        title: T
        logsource: { category: a }
        detection:
          cheap:
            f: a*b
          dear:
            g|endswith: x
            f|contains: 'a%sb'
          condition: cheap or dear
        """
            .formatted("?".repeat(120));
    List<SigmaProblem> problems = new RuleParser(LOW).parse("t.yml", yaml).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).describe())
        .startsWith("t.yml:8:5: error: [T] detection.dear.f|contains: a character of an event")
        .contains("could cost 127 steps, more than 100: use fewer or simpler");
  }

  @Test
  void dearestItemIsNamed() {
    RuleCost cost = cost("{ a: { f: a*b }, b: { f: '*a????b*' }, condition: a or b }");

    assertThat(Objects.requireNonNull(cost.dearest()).tests().get(0).source())
        .isEqualTo("*a????b*");
    assertThat(cost.selection()).isEqualTo("b");
  }
}
