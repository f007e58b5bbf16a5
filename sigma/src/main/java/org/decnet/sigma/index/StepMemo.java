package org.decnet.sigma.index;

import java.util.Arrays;

/**
 * Remembers steps of an automaton within one part of a long text. Hostile texts repeat themselves,
 * and the way to the next state can be long where few texts ever go.
 *
 * <p>Each step belongs to a pair of places, which hold the two last that belong there: two steps
 * that take turns must not drive each other out.
 */
final class StepMemo {
  /** Not remembered. */
  static final int UNKNOWN = -1;

  private static final int PAIRS = 256;
  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(PAIRS);

  /** Spreads sums over the highest bits: the golden ratio, after Knuth. */
  private static final int SPREAD = 0x9E3779B1;

  private static final long NONE = -1;

  private final long[] steps = new long[2 * PAIRS];
  private final int[] states = new int[2 * PAIRS];

  /** Forgets all steps. */
  void clear() {
    Arrays.fill(steps, NONE);
  }

  /** The state that a step leads to from a state by a character; {@link #UNKNOWN} if forgotten. */
  int state(int from, char by) {
    long step = step(from, by);
    int pair = pair(from, by);
    if (steps[pair] == step) {
      return states[pair];
    }
    return steps[pair + 1] == step ? states[pair + 1] : UNKNOWN;
  }

  void remember(int from, char by, int state) {
    int pair = pair(from, by);
    steps[pair + 1] = steps[pair];
    states[pair + 1] = states[pair];
    steps[pair] = step(from, by);
    states[pair] = state;
  }

  /** The first of the two places of a step. */
  private static int pair(int from, char by) {
    return ((from * 31 + by) * SPREAD) >>> SHIFT << 1;
  }

  private static long step(int from, char by) {
    return (long) from << Character.SIZE | by;
  }
}
