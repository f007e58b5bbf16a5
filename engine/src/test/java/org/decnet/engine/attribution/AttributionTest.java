package org.decnet.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.engine.attribution.HashPrimitive.Seen;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void fewerThanThreeObservationsAreUnknown() {
    Attribution unknown = CategoricalPrimitive.judge(List.of("a", "a"));
    assertThat(unknown.state()).isEqualTo(AttributionState.UNKNOWN);
    assertThat(unknown.confidence()).isZero();
    assertThat(NumericPrimitive.judge(List.of(1.0)).state()).isEqualTo(AttributionState.UNKNOWN);
    assertThat(HashPrimitive.judge(seen("a", 0)).state()).isEqualTo(AttributionState.UNKNOWN);
  }

  @Test
  void fourOfFiveAreAMajority() {
    assertThat(word("aaaab")).isEqualTo(AttributionState.STABLE);
    assertThat(CategoricalPrimitive.judge(letters("aaaab")).confidence()).isEqualTo(0.8);
    assertThat(word("aaabc")).isEqualTo(AttributionState.CONFLICTED);
    assertThat(word("aab")).isEqualTo(AttributionState.CONFLICTED);
    assertThat(word("aaa")).isEqualTo(AttributionState.STABLE);
  }

  @Test
  void anotherMajorityThanBeforeIsDrift() {
    assertThat(word("aaaaabbbbb")).isEqualTo(AttributionState.DRIFTING);
    assertThat(word("bbbbbbbbbb")).isEqualTo(AttributionState.STABLE);
    assertThat(word("abcdebbbbb")).isEqualTo(AttributionState.DRIFTING);
    assertThat(word("aaaaabbbbbbbbbb")).isEqualTo(AttributionState.STABLE);
  }

  @Test
  void goingBackAndForthIsMoreThanOneActor() {
    assertThat(word("ababa")).isEqualTo(AttributionState.MULTI_ACTOR);
    assertThat(CategoricalPrimitive.judge(letters("ababa")).confidence()).isEqualTo(0.6);
    assertThat(CategoricalPrimitive.judge(letters("abab")).confidence()).isEqualTo(0.5);
    assertThat(word("aabba")).isEqualTo(AttributionState.CONFLICTED);
    assertThat(word("abcab")).isEqualTo(AttributionState.CONFLICTED);
    assertThat(word("aba")).isEqualTo(AttributionState.CONFLICTED);
  }

  @Test
  void numbersAreJudgedByTheirSpreadAndWhereTheyWent() {
    assertThat(number(10, 10.5, 9.8, 10.1)).isEqualTo(AttributionState.STABLE);
    assertThat(number(1, 1, 1, 20)).isEqualTo(AttributionState.CONFLICTED);
    assertThat(number(10, 10, 10, 10, 18, 18, 18, 18, 18, 18)).isEqualTo(AttributionState.DRIFTING);
    assertThat(number(8, 10, 12, 13, 7)).isEqualTo(AttributionState.DRIFTING);
    assertThat(number(0, 0, 0)).isEqualTo(AttributionState.STABLE);
  }

  @Test
  void hashesAreJudgedByTheirLastDay() {
    assertThat(HashPrimitive.judge(seen("aaa", 3600)).state()).isEqualTo(AttributionState.STABLE);
    Attribution one = HashPrimitive.judge(seen("aab", 3600));
    assertThat(one.state()).isEqualTo(AttributionState.DRIFTING);
    assertThat(one.confidence()).isCloseTo(0.5, within(1e-9));
    assertThat(HashPrimitive.judge(seen("abc", 3600)).state()).isEqualTo(AttributionState.DRIFTING);
    assertThat(HashPrimitive.judge(seen("abcd", 3600)).state())
        .isEqualTo(AttributionState.CONFLICTED);
    assertThat(HashPrimitive.judge(seen("abcd", 86_401)).state())
        .isEqualTo(AttributionState.STABLE);
  }

  @Test
  void suspicionIsReportedOncePerSetOfPrimitives() {
    MultiActorSuspicion one = MultiActorSuspicion.NONE.next(Set.of("a"));
    assertThat(one.isNew()).isFalse();
    MultiActorSuspicion two = one.next(Set.of("a", "b"));
    assertThat(two.isNew()).isTrue();
    assertThat(two.lowered(1)).isLessThan(1);
    assertThat(two.next(Set.of("b", "a")).isNew()).isFalse();
    assertThat(two.next(Set.of("a", "b", "c")).isNew()).isTrue();
    assertThat(two.next(Set.of("a")).next(Set.of("a", "b")).isNew()).isTrue();
    assertThat(two.key()).isEqualTo("a,b");
  }

  private static AttributionState word(String values) {
    return CategoricalPrimitive.judge(letters(values)).state();
  }

  private static List<String> letters(String values) {
    return values.chars().mapToObj(Character::toString).toList();
  }

  private static AttributionState number(double... values) {
    List<Double> boxed = new ArrayList<>();
    for (double value : values) {
      boxed.add(value);
    }
    return NumericPrimitive.judge(boxed).state();
  }

  private static List<Seen> seen(String values, long apart) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < values.length(); i++) {
      seen.add(new Seen(START.plusSeconds(i * apart), values.substring(i, i + 1)));
    }
    return seen;
  }
}
