package org.decnet.sigma.index;

import java.util.Arrays;

/**
 * Finds the literals that a text begins with, or ends with if the literals were reversed. The walk
 * is over at the first character that no literal has in this place.
 */
final class AnchoredTrie {
  /** Nodes with more children have a row of their own instead of a chain. */
  private static final int LONGEST_CHAIN = 4;

  /** Numbers of a node's record, which is followed by that of its first child. */
  private static final int RECORD = 4;

  /** The class of characters on the way to the node. */
  private static final int LABEL = 0;

  /** Where the node's row begins; {@link #CHAIN} or {@link #LEAF} if it has none. */
  private static final int ROW = 1;

  /** Where the record of the next node with the same parent begins; 0 for none. */
  private static final int SIBLING = 2;

  /** The literal that ends there; -1 for none. */
  private static final int LITERAL = 3;

  private static final int CHAIN = -1;
  private static final int LEAF = -2;

  private final CharClasses classes;
  private final int[] records;
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
    this.classes = classes;
    this.partial = partial;
    this.whole = whole;
    this.records = new int[trie.size() * RECORD];
    int used = 0;
    for (int node = 0; node < trie.size(); node++) {
      int at = node * RECORD;
      records[at + LABEL] = trie.label[node];
      records[at + SIBLING] = trie.sibling[node] * RECORD;
      records[at + LITERAL] = trie.text[node];
      boolean row = trie.children[node] > LONGEST_CHAIN;
      records[at + ROW] = row ? used : trie.children[node] == 0 ? LEAF : CHAIN;
      used += row ? classes.count() : 0;
    }
    this.rows = new int[used];
    Arrays.fill(rows, -1);
    for (int at = 0; at < records.length; at += RECORD) {
      if (records[at + ROW] >= 0) {
        fillRow(at);
      }
    }
  }

  private void fillRow(int at) {
    int next = at + RECORD;
    do {
      rows[records[at + ROW] + records[next + LABEL]] = next;
      next = records[next + SIBLING];
    } while (next != 0);
  }

  /**
   * Raises what a text begins with.
   *
   * @param held the first characters of the text, as many as the longest literal has
   * @param length characters of the whole text
   */
  void walkForward(char[] text, int held, int length, Scratch scratch) {
    int at = 0;
    report(at, length, scratch);
    for (int i = 0; i < held; i++) {
      at = next(at, classes.of(text[i]));
      if (at < 0) {
        return;
      }
      report(at, length - 1 - i, scratch);
    }
  }

  /** Raises what a text ends with; {@code held} are its last characters. */
  void walkBackward(char[] text, int held, int length, Scratch scratch) {
    int at = 0;
    report(at, length, scratch);
    for (int i = held - 1; i >= 0; i--) {
      at = next(at, classes.of(text[i]));
      if (at < 0) {
        return;
      }
      report(at, length - held + i, scratch);
    }
  }

  private void report(int at, int left, Scratch scratch) {
    int literal = records[at + LITERAL];
    if (literal >= 0) {
      scratch.raise(partial[literal]);
      if (left == 0) {
        scratch.raise(whole[literal]);
      }
    }
  }

  /** The record of the node one character on; -1 for none. */
  private int next(int at, int charClass) {
    int row = records[at + ROW];
    if (row >= 0) {
      return rows[row + charClass];
    }
    if (row == LEAF) {
      return -1;
    }
    int next = at + RECORD;
    while (records[next + LABEL] != charClass) {
      next = records[next + SIBLING];
      if (next == 0) {
        return -1;
      }
    }
    return next;
  }
}
