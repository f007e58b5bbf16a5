package org.decnet.sigma.regex;

import java.util.Arrays;

/**
 * The states of a lazy automaton that were met, and the steps between them.
 *
 * <p>A state is named by the place of its row in the table of steps. Readers use the table without
 * a lock: an entry is 0 until known, and then never changes. Everything else is for the holder of
 * the owner's lock. A cache that has to grow is replaced by a larger copy, in which states keep
 * their names.
 */
final class StateCache {
  /** A step not known yet. */
  static final int UNKNOWN = 0;

  /** A step after which the text matches, whatever follows. */
  static final int MATCH = -1;

  /** A step after which it cannot match. */
  static final int DEAD = -2;

  private static final int FIRST_CAPACITY = 8;

  private final int generation;
  private final int stride;
  private final int words;
  private final int[] table;
  private final long[] sets;
  private final byte[] kinds;
  private int count;

  /** Names of states by the hash of their sets, 0 for none; twice as long as there are states. */
  private final int[] index;

  /**
   * An empty cache.
   *
   * @param generation tells its states from those of caches thrown away before
   */
  StateCache(int generation, int stride, int words) {
    this(generation, stride, words, FIRST_CAPACITY);
  }

  private StateCache(int generation, int stride, int words, int capacity) {
    this.generation = generation;
    this.stride = stride;
    this.words = words;
    this.table = new int[capacity * stride];
    this.sets = new long[capacity * words];
    this.kinds = new byte[capacity];
    this.index = new int[2 * capacity];
    this.count = 1;
  }

  /** Bytes that one more state takes. */
  static int bytesOfState(int stride, int words) {
    return 4 * stride + 8 * words + 1 + 2 * 4;
  }

  int generation() {
    return generation;
  }

  /** The steps: that of a state by a class of characters stands at their sum. */
  int[] table() {
    return table;
  }

  /** States; the first row of the table is none, so that no state is called 0. */
  int states() {
    return count - 1;
  }

  boolean isFull() {
    return count == kinds.length;
  }

  StateCache larger() {
    StateCache larger = new StateCache(generation, stride, words, 2 * kinds.length);
    System.arraycopy(table, 0, larger.table, 0, table.length);
    System.arraycopy(sets, 0, larger.sets, 0, sets.length);
    System.arraycopy(kinds, 0, larger.kinds, 0, kinds.length);
    larger.count = count;
    for (int number = 1; number < count; number++) {
      larger.index[larger.slot(sets, number * words, kinds[number])] = number * stride;
    }
    return larger;
  }

  int capacity() {
    return kinds.length;
  }

  void copySet(int state, long[] to) {
    System.arraycopy(sets, state / stride * words, to, 0, words);
  }

  /** What the state remembers of the character before. */
  int kind(int state) {
    return kinds[state / stride];
  }

  /** The state of a set; 0 if there is none yet. */
  int find(long[] set, int kind) {
    return index[slot(set, 0, kind)];
  }

  /** Adds a state that is not there yet. */
  int add(long[] set, int kind) {
    int state = count * stride;
    System.arraycopy(set, 0, sets, count * words, words);
    kinds[count] = (byte) kind;
    index[slot(set, 0, kind)] = state;
    count++;
    return state;
  }

  void learn(int state, int charClass, int step) {
    table[state + charClass] = step;
  }

  private int slot(long[] set, int offset, int kind) {
    int slot = Math.floorMod(hash(set, offset, kind), index.length);
    while (index[slot] != 0 && !isState(index[slot] / stride, set, offset, kind)) {
      slot = slot + 1 == index.length ? 0 : slot + 1;
    }
    return slot;
  }

  private boolean isState(int number, long[] set, int offset, int kind) {
    return kinds[number] == kind
        && Arrays.equals(sets, number * words, (number + 1) * words, set, offset, offset + words);
  }

  private int hash(long[] set, int offset, int kind) {
    long hash = kind;
    for (int i = offset; i < offset + words; i++) {
      hash = (hash ^ set[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
