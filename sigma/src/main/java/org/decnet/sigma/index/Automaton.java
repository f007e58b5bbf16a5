package org.decnet.sigma.index;

/**
 * Finds all literals that a text contains in one pass over it, after Aho and Corasick.
 *
 * <p>States near the root, where a text nearly always is, have a row with the next state for every
 * class of characters. The others have their few children and a link to the state of the longest
 * shorter ending, so that memory stays near the size of the literals. A step over a link undoes an
 * earlier step down: two steps a character, all in all.
 *
 * <p>A state is an offset into the rows, or past their end a node of the tree; its highest bit says
 * that a literal ends in it.
 */
final class Automaton {
  private static final int FOUND = 1 << 31;

  private final CharClasses classes;
  private final int[] rows;
  private final int[] rowNode;
  private final LiteralTrie trie;
  private final int[] state;
  private final int[] fallback;
  private final int[] shorter;
  private final int[] signals;

  Automaton(AutomatonBuilder built, int[] signals) {
    this.classes = built.classes;
    this.rows = built.rows;
    this.rowNode = built.rowNode;
    this.trie = built.trie;
    this.state = built.state;
    this.fallback = built.fallback;
    this.shorter = built.shorter;
    this.signals = signals;
  }

  /**
   * Reads on.
   *
   * @param from what the call for the characters before returned; 0 at the start of a text
   */
  int scan(char[] text, int length, int from, Scratch scratch) {
    int at = from;
    int end = rows.length;
    for (int i = 0; i < length; i++) {
      int charClass = classes.of(text[i]);
      int next = at < end ? rows[at + charClass] : step(at, charClass);
      if (next < 0) {
        next &= ~FOUND;
        report(next, scratch);
      }
      at = next;
    }
    return at;
  }

  private int step(int from, int charClass) {
    if (charClass == 0) {
      return 0;
    }
    int at = from;
    while (at >= rows.length) {
      int node = at - rows.length;
      for (int next = trie.child[node]; next != 0; next = trie.sibling[next]) {
        if (trie.label[next] == charClass) {
          return state[next];
        }
      }
      at = fallback[node];
    }
    return rows[at + charClass];
  }

  /** Ends at a literal seen before: those that end with it were seen with it. */
  private void report(int at, Scratch scratch) {
    int node = at < rows.length ? rowNode[at / classes.count()] : at - rows.length;
    if (trie.text[node] < 0) {
      node = shorter[node];
    }
    while (node != 0 && scratch.raise(signals[trie.text[node]])) {
      node = shorter[node];
    }
  }
}
