package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the signals of a set, and estimates how rare each is in events. */
final class SignalTable {
  private final List<Expression.Signal> signals = new ArrayList<>();
  private int[] uses = new int[256];
  private float[] bits = new float[256];
  private int[] complement = new int[256];

  /**
   * A new signal.
   *
   * @param rarity how many times an event has to be halved until one is left that raises it
   */
  Expression.Signal add(double rarity) {
    int id = signals.size();
    if (id == uses.length) {
      uses = Arrays.copyOf(uses, id * 2);
      bits = Arrays.copyOf(bits, id * 2);
      complement = Arrays.copyOf(complement, id * 2);
    }
    bits[id] = (float) rarity;
    complement[id] = -1;
    Expression.Signal signal = new Expression.Signal(id);
    signals.add(signal);
    return signal;
  }

  /** Notes that one more rule asks for the signal. */
  Expression.Signal use(Expression.Signal signal) {
    uses[signal.id()]++;
    return signal;
  }

  /** Notes that two signals are never both down: where one is not raised the other is. */
  void complete(Expression.Signal one, Expression.Signal other) {
    complement[one.id()] = other.id();
    complement[other.id()] = one.id();
  }

  /** The signal that is raised wherever this one is not; -1 for none. */
  int complement(int signal) {
    return complement[signal];
  }

  int size() {
    return signals.size();
  }

  /**
   * The share of events that are taken to raise a signal. What many rules look for is a common
   * thing in events too: the names of shells, for instance.
   */
  double share(int signal) {
    return Math.min(1, Math.pow(2, -bits[signal]) * Math.max(1, uses[signal]));
  }
}
