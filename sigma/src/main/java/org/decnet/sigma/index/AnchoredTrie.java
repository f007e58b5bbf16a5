package org.decnet.sigma.index;

import java.util.Arrays;

/**
 * Finds the literals that a text begins with, or ends with if the literals were reversed. The walk
 * is over at the first character that no literal has in this place.
 */
final class AnchoredTrie {
  /** Nodes with more children have a row of their own instead of a chain. */
  private static final int LONGEST_CHAIN = 4;

  private final CharClasses classes;
  private final LiteralTrie trie;
  private final int[] row;
  private final int[] rows;
  private final int[] partial;
  private final int[] whole;

  /**
   * Prepares the walk.
   *
   * @param partial by literal, the signal that says that a text begins with it; -1 for none
   * @param whole by literal, the signal that says that a text is nothing else; -1 for none
   */
  AnchoredTrie(LiteralTrie trie, CharClasses classes, int[] partial, int[] whole) {
    this.trie = trie;
    this.classes = classes;
    this.partial = partial;
    this.whole = whole;
    this.row = new int[trie.size()];
    int used = 0;
    for (int node = 0; node < row.length; node++) {
      row[node] = trie.children[node] > LONGEST_CHAIN ? classes.count() * used++ : -1;
    }
    this.rows = new int[used * classes.count()];
    for (int node = 0; node < row.length; node++) {
      if (row[node] >= 0) {
        fill(node);
      }
    }
  }

  private void fill(int node) {
    Arrays.fill(rows, row[node], row[node] + classes.count(), -1);
    for (int next = trie.child[node]; next != 0; next = trie.sibling[next]) {
      rows[row[node] + trie.label[next]] = next;
    }
  }

  /**
   * Raises what a text begins with.
   *
   * @param held the first characters of the text, as many as the longest literal has
   * @param length characters of the whole text
   */
  void walkForward(char[] text, int held, int length, Scratch scratch) {
    int node = 0;
    report(node, length, scratch);
    for (int i = 0; i < held; i++) {
      node = next(node, classes.of(text[i]));
      if (node <= 0) {
        return;
      }
      report(node, length - 1 - i, scratch);
    }
  }

  /** Raises what a text ends with; {@code held} are its last characters. */
  void walkBackward(char[] text, int held, int length, Scratch scratch) {
    int node = 0;
    report(node, length, scratch);
    for (int i = held - 1; i >= 0; i--) {
      node = next(node, classes.of(text[i]));
      if (node <= 0) {
        return;
      }
      report(node, length - held + i, scratch);
    }
  }

  private void report(int node, int left, Scratch scratch) {
    int literal = trie.text[node];
    if (literal >= 0) {
      scratch.raise(partial[literal]);
      if (left == 0) {
        scratch.raise(whole[literal]);
      }
    }
  }

  private int next(int node, int charClass) {
    if (row[node] >= 0) {
      return rows[row[node] + charClass];
    }
    int next = trie.child[node];
    while (next != 0 && trie.label[next] != charClass) {
      next = trie.sibling[next];
    }
    return next;
  }
}
