package org.decnet.sigma.index;

import java.util.Arrays;

/**
 * Remembers steps of an automaton within one part of a long text. Hostile texts repeat themselves,
 * and the way to the next state can be long where few texts ever go.
 *
 * <p>Each step may lie in one of two neighbouring places, which hold the two last that belong
 * there: two steps that take turns must not drive each other out.
 */
final class StepMemo {
  /** Not remembered. */
  static final int UNKNOWN = -1;

  private static final int PLACES = 512;
  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);

  /** Spreads sums over the highest bits: the golden ratio, after Knuth. */
  private static final int SPREAD = 0x9E3779B1;

  private static final long NONE = -1;

  private final long[] steps = new long[PLACES];
  private final int[] states = new int[PLACES];

  /** Forgets all steps. */
  void clear() {
    Arrays.fill(steps, NONE);
  }

  /** The state that a step leads to from a state by a character; {@link #UNKNOWN} if forgotten. */
  int state(int from, char by) {
    long step = step(from, by);
    int place = place(from, by);
    if (steps[place] == step) {
      return states[place];
    }
    return steps[place ^ 1] == step ? states[place ^ 1] : UNKNOWN;
  }

  void remember(int from, char by, int state) {
    int place = place(from, by);
    steps[place ^ 1] = steps[place];
    states[place ^ 1] = states[place];
    steps[place] = step(from, by);
    states[place] = state;
  }

  private static int place(int from, char by) {
    return ((from * 31 + by) * SPREAD) >>> SHIFT;
  }

  private static long step(int from, char by) {
    return (long) from << Character.SIZE | by;
  }
}
