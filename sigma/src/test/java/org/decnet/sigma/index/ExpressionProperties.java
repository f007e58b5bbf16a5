package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Programs and triggers agree with the expressions that they are made from. */
class ExpressionProperties {
  private static final int ROUNDS = 2_000;

  private final Random random = new Random(75);
  private final RandomExpressions expressions = new RandomExpressions(random);

  private static BitSet bits(int mask) {
    return BitSet.valueOf(new long[] {mask});
  }

  private static Scratch scratch(BitSet raised) {
    Triggers triggers = new TriggerWriter(RandomExpressions.SIGNALS, 0).build();
    Scratch scratch = new Scratch(triggers, 0, 1);
    raised.stream().forEach(scratch::raise);
    return scratch;
  }

  @Test
  void programComesOutAsTheExpression() {
    ProgramWriter writer = new ProgramWriter(List.of());
    List<Expression> written = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      written.add(expressions.next(4));
      starts.add(writer.write(written.get(round)));
    }
    Program program = writer.build();
    int held = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < 20; i++) {
        BitSet raised = bits(random.nextInt(1 << RandomExpressions.SIGNALS));
        boolean holds = RandomExpressions.holds(written.get(round), raised);
        held += holds ? 1 : 0;
        assertThat(program.holds(starts.get(round), scratch(raised)))
            .as("%s %s", written.get(round), raised)
            .isEqualTo(holds);
      }
    }
    assertThat(held).isBetween(ROUNDS, 19 * ROUNDS);
  }

  @Test
  void whatHoldsHasRaisedASignalOfItsTrigger() {
    SignalTable signals = new SignalTable();
    for (int i = 0; i < RandomExpressions.SIGNALS; i++) {
      signals.add(i);
    }
    signals.complete(new Expression.Signal(0), new Expression.Signal(1));
    TriggerChoice choice = new TriggerChoice(signals, List.of());
    int triggered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Expression expression = expressions.next(4);
      TriggerChoice.Clause clause = choice.of(expression);
      for (int mask = 0; clause != null && mask < 1 << RandomExpressions.SIGNALS; mask++) {
        BitSet raised = bits(mask);
        boolean complete = raised.get(0) || raised.get(1);
        if (complete && RandomExpressions.holds(expression, raised)) {
          triggered++;
          assertThat(Arrays.stream(clause.signals()).anyMatch(raised::get))
              .as("%s %s", expression, raised)
              .isTrue();
        }
      }
    }
    assertThat(triggered).isGreaterThan(ROUNDS);
  }

  private static int[] trigger(SignalTable signals, Expression expression) {
    TriggerChoice choice = new TriggerChoice(signals, List.of());
    return Objects.requireNonNull(choice.of(expression)).signals();
  }

  @Test
  void signalThatIsRaisedWhereAnotherIsNotTriggersItsNegation() {
    SignalTable signals = new SignalTable();
    Expression.Signal present = signals.add(1);
    Expression.Signal absent = signals.add(1);
    signals.complete(present, absent);
    int[] trigger = trigger(signals, Expression.not(absent));

    assertThat(trigger).containsExactly(present.id());
  }

  @Test
  void rarestPartOfAConjunctionTriggers() {
    SignalTable signals = new SignalTable();
    Expression.Signal rare = signals.add(9);
    Expression.Signal common = signals.add(2);
    Expression.Signal asRareButAskedForByAll = signals.add(10);
    for (int i = 0; i < 100; i++) {
      signals.use(asRareButAskedForByAll);
    }
    Expression both = Expression.all(List.of(common, asRareButAskedForByAll, rare));
    int[] trigger = trigger(signals, both);

    assertThat(trigger).containsExactly(rare.id());
  }

  @Test
  void negationAloneHasNoTrigger() {
    SignalTable signals = new SignalTable();
    TriggerChoice choice = new TriggerChoice(signals, List.of());

    assertThat(choice.of(Expression.not(signals.add(1)))).isNull();
  }

  @Test
  void twoOfThreeAreTriggeredByTheTwoRarest() {
    SignalTable signals = new SignalTable();
    Expression.Signal rare = signals.add(9);
    Expression.Signal rarer = signals.add(10);
    Expression.Signal common = signals.add(1);
    int[] trigger = trigger(signals, Expression.atLeast(2, List.of(rare, common, rarer)));

    assertThat(trigger).containsExactlyInAnyOrder(rare.id(), rarer.id());
  }
}
