package org.decnet.sigma.index;

/**
 * Finds all literals that a text contains in one pass over it, after Aho and Corasick.
 *
 * <p>States near the root, where a text nearly always is, have a row with the next state for every
 * class of characters. The others have their few children and a link to the state of the longest
 * shorter ending, so that memory stays near the size of the literals. A step over a link undoes an
 * earlier step down: two steps a character, all in all.
 *
 * <p>A state is an offset into the rows, or past their end that of a node's record; its highest bit
 * says that a literal ends in it.
 */
final class Automaton {
  /** Set in a state where a literal ends. */
  static final int FOUND = 1 << 31;

  /** Numbers of a node's record, which is followed by that of its first child. */
  static final int RECORD = 4;

  /** The class of characters on the way to the node; with {@link #PARENT} if it has children. */
  static final int LABEL = 0;

  /** The state that the node is. */
  static final int STATE = 1;

  /** Where the record of the next node with the same parent begins; 0 for none. */
  static final int SIBLING = 2;

  /** The state of the longest proper ending. */
  static final int FALLBACK = 3;

  /** Flag in a label: more than there are classes. */
  static final int PARENT = 1 << 16;

  private final CharClasses classes;
  private final int[] rows;
  private final int[] records;
  private final int[] found;
  private final int[] signals;
  private final int[] shorter;

  /**
   * An automaton.
   *
   * @param rows next states by state and class, and past the last class what is found there
   * @param records one for each node
   * @param found by node, the literal that ends there, or else the longest that it ends with; -1
   *     for none
   * @param signals by literal, what to raise
   * @param shorter by literal, the longest other literal that it ends with; -1 for none
   */
  Automaton(
      CharClasses classes, int[] rows, int[] records, int[] found, int[] signals, int[] shorter) {
    this.classes = classes;
    this.rows = rows;
    this.records = records;
    this.found = found;
    this.signals = signals;
    this.shorter = shorter;
  }

  /**
   * Reads on.
   *
   * @param from what the call for the characters before returned; 0 at the start of a text
   */
  int scan(char[] text, int length, int from, Scratch scratch) {
    int at = from;
    // Held here, because the compiler cannot know that no call changes the fields.
    int[] table = rows;
    char[] ascii = classes.ascii();
    for (int i = 0; i < length; i++) {
      char c = text[i];
      int charClass = c < ascii.length ? ascii[c] : classes.of(c);
      int next = at < table.length ? table[at + charClass] : step(at, charClass);
      if (next < 0) {
        next &= ~FOUND;
        report(next, scratch);
      }
      at = next;
    }
    return at;
  }

  /**
   * Reads on in a long text. Runs of one character, which hostile texts are made of, are cut short;
   * looking for them would slow {@link #scan} down by a fifth.
   */
  int scanLong(char[] text, int length, int from, Scratch scratch) {
    int at = from;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      int next = step(at, classes.of(c));
      if (next < 0) {
        next &= ~FOUND;
        report(next, scratch);
      }
      if (next == at) {
        // As will be the state after each more of the same character.
        while (i + 1 < length && text[i + 1] == c) {
          i++;
        }
      }
      at = next;
    }
    return at;
  }

  private int step(int from, int charClass) {
    return step(from, charClass, rows, records);
  }

  /** The state after one more character of a class. */
  static int step(int from, int charClass, int[] rows, int[] records) {
    if (charClass == 0) {
      return 0;
    }
    int at = from;
    while (at >= rows.length) {
      int node = at - rows.length;
      if (records[node + LABEL] >= PARENT) {
        int next = node + RECORD;
        do {
          if ((records[next + LABEL] & (PARENT - 1)) == charClass) {
            return records[next + STATE];
          }
          next = records[next + SIBLING];
        } while (next != 0);
      }
      at = records[node + FALLBACK];
    }
    return rows[at + charClass];
  }

  /** Ends at a literal seen before: those that end with it were seen with it. */
  private void report(int at, Scratch scratch) {
    int literal =
        at < rows.length ? rows[at + classes.count()] : found[(at - rows.length) / RECORD];
    while (literal >= 0 && scratch.raise(signals[literal])) {
      literal = shorter[literal];
    }
  }
}
