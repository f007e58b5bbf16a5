package org.decnet.sigma.index;

import java.util.Arrays;

/** Computes the links of an {@link Automaton}, level by level. */
final class AutomatonBuilder {
  /** Nodes down to this depth have rows. */
  private static final int ROW_DEPTH = 2;

  /** And so have nodes with more children. */
  private static final int LONGEST_CHAIN = 4;

  private final LiteralTrie trie;
  private final int width;
  private final int[] rows;
  private final int[] records;
  private final int[] found;
  private final int[] shorter;

  /** By node, its state without the flag. */
  private final int[] state;

  private AutomatonBuilder(LiteralTrie trie, CharClasses classes, int literals) {
    this.trie = trie;
    // One more than there are classes: what is found in the state.
    this.width = classes.count() + 1;
    int size = trie.size();
    int[] order = levels();
    this.state = new int[size];
    int used = numberRows(order);
    this.rows = new int[used * width];
    this.records = new int[size * Automaton.RECORD];
    this.found = new int[size];
    this.shorter = new int[literals];
    Arrays.fill(found, -1);
    for (int row = 0; row < rows.length; row += width) {
      rows[row + width - 1] = -1;
    }
    for (int node = 0; node < size; node++) {
      record(node);
    }
    for (int node : order) {
      link(node);
    }
  }

  /**
   * The automaton over a tree.
   *
   * @param signals by literal, what to raise where it is found
   */
  static Automaton build(LiteralTrie trie, CharClasses classes, int[] signals) {
    AutomatonBuilder built = new AutomatonBuilder(trie, classes, signals.length);
    return new Automaton(classes, built.rows, built.records, built.found, signals, built.shorter);
  }

  private int[] levels() {
    int[] order = new int[trie.size()];
    int end = 1;
    for (int i = 0; i < end; i++) {
      for (int next = trie.child[order[i]]; next != 0; next = trie.sibling[next]) {
        order[end++] = next;
      }
    }
    return order;
  }

  /** Gives nodes their rows, level by level, so that the busiest lie together. */
  private int numberRows(int[] order) {
    int shallow = shallow(order);
    int used = 0;
    for (int i = 0; i < order.length; i++) {
      boolean row = i < shallow || trie.children[order[i]] > LONGEST_CHAIN;
      state[order[i]] = row ? width * used++ : -1;
    }
    return used;
  }

  private int shallow(int[] order) {
    int start = 0;
    int end = 1;
    for (int depth = 0; depth < ROW_DEPTH; depth++) {
      int next = end;
      for (; start < end; start++) {
        next += trie.children[order[start]];
      }
      end = next;
    }
    return end;
  }

  private void record(int node) {
    int record = node * Automaton.RECORD;
    if (state[node] < 0) {
      state[node] = rows.length + record;
    }
    int parent = trie.child[node] == 0 ? 0 : Automaton.PARENT;
    records[record + Automaton.LABEL] = trie.label[node] | parent;
    records[record + Automaton.STATE] = state[node];
    records[record + Automaton.SIBLING] = trie.sibling[node] * Automaton.RECORD;
  }

  /** Links the children of a node whose own links, and those of all nodes above, are done. */
  private void link(int node) {
    int fallback = records[node * Automaton.RECORD + Automaton.FALLBACK];
    boolean row = state[node] < rows.length;
    if (row && node != 0) {
      fillRow(state[node], fallback);
    }
    for (int next = trie.child[node]; next != 0; next = trie.sibling[next]) {
      int charClass = trie.label[next];
      linkChild(next, node == 0 ? 0 : step(fallback, charClass));
      if (row) {
        rows[state[node] + charClass] = records[next * Automaton.RECORD + Automaton.STATE];
      }
    }
  }

  private void linkChild(int node, int fallback) {
    int record = node * Automaton.RECORD;
    records[record + Automaton.FALLBACK] = fallback & ~Automaton.FOUND;
    int ending = foundAt(fallback & ~Automaton.FOUND);
    int own = trie.text[node];
    if (own >= 0) {
      shorter[own] = ending;
    }
    int first = own >= 0 ? own : ending;
    if (state[node] < rows.length) {
      rows[state[node] + width - 1] = first;
    } else {
      found[node] = first;
    }
    records[record + Automaton.STATE] |= first >= 0 ? Automaton.FOUND : 0;
  }

  private void fillRow(int at, int fallback) {
    if (fallback < rows.length) {
      System.arraycopy(rows, fallback, rows, at, width - 1);
      return;
    }
    for (int charClass = 1; charClass < width - 1; charClass++) {
      rows[at + charClass] = step(fallback, charClass);
    }
  }

  private int step(int from, int charClass) {
    return Automaton.step(from, charClass, rows, records);
  }

  private int foundAt(int at) {
    return at < rows.length ? rows[at + width - 1] : found[(at - rows.length) / Automaton.RECORD];
  }
}
