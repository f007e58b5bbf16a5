package org.decnet.sigma.index;

/**
 * The steps of an {@link Automaton} from state to state.
 *
 * <p>States near the root, where a text nearly always is, have a row with the next state for every
 * class of ASCII characters. The others have their few children and a link to the state of the
 * longest shorter ending, so that memory stays near the size of the literals. A step over a link
 * undoes an earlier step down: two steps a character, all in all.
 *
 * <p>A rule that lists a thousand emoji must not make every row a thousand longer, and so spread
 * the busy ones over megabytes. Steps by other characters than those of ASCII are therefore looked
 * up among the children of a state, or in a row apart where there are many.
 *
 * <p>A state is an offset into the rows, or past their end that of a node's record; its highest bit
 * says that a literal ends in it.
 */
final class Transitions {
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

  /** Numbers of a row that follow the next states. */
  static final int EXTRA = 4;

  /** First of them: the literal that is found in the state; -1 for none. */
  static final int LITERAL = 0;

  /** Where the node's record begins. */
  static final int NODE = 1;

  /** Where the next states for the other classes begin among the wide ones; -1 for nowhere. */
  static final int WIDE_ROW = 2;

  /** The record of the first child on a way that is not of ASCII; 0 for none. */
  static final int WIDE_CHILD = 3;

  final int common;
  final int[] rows;
  final int[] wide;
  final int[] records;

  /**
   * Room for states.
   *
   * @param common classes that a row has next states for
   * @param rows how many rows
   * @param wide how many next states for other classes
   * @param nodes how many nodes
   */
  Transitions(int common, int rows, int wide, int nodes) {
    this.common = common;
    this.rows = new int[rows * (common + EXTRA)];
    this.wide = new int[wide];
    this.records = new int[nodes * RECORD];
  }

  /** The state after one more character of a class. */
  int step(int from, int charClass) {
    if (charClass == 0) {
      return 0;
    }
    if (charClass >= common) {
      return wideStep(from, charClass);
    }
    int at = from;
    while (at >= rows.length) {
      int node = at - rows.length;
      int next = child(firstChild(node), charClass);
      if (next != 0) {
        return records[next + STATE];
      }
      at = records[node + FALLBACK];
    }
    return rows[at + charClass];
  }

  private int wideStep(int from, int charClass) {
    int at = from;
    while (true) {
      boolean row = at < rows.length;
      int node = row ? rows[at + common + NODE] : at - rows.length;
      if (row && rows[at + common + WIDE_ROW] >= 0) {
        return wide[rows[at + common + WIDE_ROW] + charClass - common];
      }
      int next = child(row ? rows[at + common + WIDE_CHILD] : firstChild(node), charClass);
      if (next != 0 || node == 0) {
        return next == 0 ? 0 : records[next + STATE];
      }
      at = records[node + FALLBACK];
    }
  }

  private int firstChild(int node) {
    return records[node + LABEL] >= PARENT ? node + RECORD : 0;
  }

  /** The record of the child of a class, from a child on; 0 for none. */
  private int child(int from, int charClass) {
    int next = from;
    while (next != 0 && (records[next + LABEL] & (PARENT - 1)) != charClass) {
      next = records[next + SIBLING];
    }
    return next;
  }
}
