package org.decnet.sigma.index;

import java.util.Arrays;

/**
 * Remembers steps of an automaton within one part of a long text. Hostile texts repeat themselves,
 * and the way to the next state can be long where few texts ever go.
 *
 * <p>Each step has one place, which the last one that belongs there takes.
 */
final class StepMemo {
  private static final int PLACES = 256;
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

  /** The place of a step from a state by a character. */
  static int place(int from, char by) {
    return ((from ^ by << 8) * SPREAD) >>> SHIFT;
  }

  /** Whether a place holds the step. */
  boolean holds(int place, int from, char by) {
    return steps[place] == key(from, by);
  }

  /** The state that the step of a place leads to. */
  int state(int place) {
    return states[place];
  }

  void remember(int place, int from, char by, int state) {
    steps[place] = key(from, by);
    states[place] = state;
  }

  private static long key(int from, char by) {
    return (long) from << Character.SIZE | by;
  }
}
