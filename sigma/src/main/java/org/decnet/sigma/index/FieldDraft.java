package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.ast.Network;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.value.ValueTest;

/** What the rules of a set ask of one field, or of the keyword fields, while it is collected. */
final class FieldDraft {
  private final int[] slots;
  private final SignalTable signals;
  private final Literals literals;
  private final Map<NumberKey, Expression.Signal> numbers = new HashMap<>();
  private final List<NumberIndex.Entry> entries = new ArrayList<>();
  private final Map<Network, Expression.Signal> networks = new HashMap<>();
  private final Map<Object, Expression> lazies = new HashMap<>();
  private final Expression.Signal present;
  private final Expression.Signal absent;
  private boolean presentAsked;
  private boolean absentAsked;

  private record NumberKey(Test.Relation relation, Number number) {}

  FieldDraft(int[] slots, SignalTable signals) {
    this.slots = slots;
    this.signals = signals;
    this.literals = new Literals(signals);
    this.present = signals.add(Rarity.PRESENT);
    this.absent = signals.add(Rarity.ABSENT);
  }

  int[] slots() {
    return slots;
  }

  Literals literals() {
    return literals;
  }

  /** What is known of tests that the index cannot decide, by what makes them the same. */
  Map<Object, Expression> lazies() {
    return lazies;
  }

  Expression.Signal number(Test.Compare compare, ValueTest test) {
    NumberKey key = new NumberKey(compare.relation(), compare.number());
    Expression.Signal signal = numbers.get(key);
    if (signal == null) {
      boolean equal = compare.relation() == Test.Relation.EQUAL;
      signal = signals.add(equal ? Rarity.NUMBER : Rarity.RANGE);
      numbers.put(key, signal);
      // Zero is added because the two zeros are one number and sort apart.
      double number = compare.number().doubleValue() + 0.0;
      entries.add(new NumberIndex.Entry(compare.relation(), number, test, signal.id()));
    }
    return signals.use(signal);
  }

  Expression.Signal network(Network network) {
    Expression.Signal signal =
        networks.computeIfAbsent(network, added -> signals.add(Rarity.NETWORK));
    return signals.use(signal);
  }

  Expression.Signal present() {
    presentAsked = true;
    return signals.use(present);
  }

  Expression.Signal absent() {
    absentAsked = true;
    presentAsked = true;
    signals.complete(present, absent);
    return signals.use(absent);
  }

  /** The index of the field, over all that was asked of it. */
  FieldIndex build() {
    return new FieldIndex(
        presentAsked ? present.id() : -1,
        absentAsked ? absent.id() : -1,
        literals.build(),
        entries.isEmpty() ? null : new NumberIndex(entries),
        networks.isEmpty() ? null : new NetworkIndex(networks));
  }
}
