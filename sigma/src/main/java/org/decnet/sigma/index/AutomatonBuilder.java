package org.decnet.sigma.index;

import java.util.Arrays;

/** Computes the links of an {@link Automaton}, level by level. */
final class AutomatonBuilder {
  /** Nodes down to this depth have rows. */
  private static final int ROW_DEPTH = 3;

  /** And so have nodes with more children. */
  private static final int LONGEST_CHAIN = 4;

  private final LiteralTrie trie;
  private final int common;
  private final int wideWidth;
  private final int[] order;
  private final Transitions built;
  private final int[] found;
  private final int[] shorter;

  private AutomatonBuilder(LiteralTrie trie, CharClasses classes, int literals) {
    this.trie = trie;
    this.common = classes.common();
    this.wideWidth = classes.count() - common;
    this.order = levels();
    int shallow = shallow();
    this.built = new Transitions(common, rows(shallow), wideRows(shallow) * wideWidth, trie.size());
    this.found = new int[trie.size()];
    this.shorter = new int[literals];
    Arrays.fill(found, -1);
    place(shallow);
    for (int node = 0; node < trie.size(); node++) {
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
    AutomatonBuilder builder = new AutomatonBuilder(trie, classes, signals.length);
    return new Automaton(classes, builder.built, builder.found, signals, builder.shorter);
  }

  private int[] levels() {
    int[] nodes = new int[trie.size()];
    int end = 1;
    for (int i = 0; i < end; i++) {
      for (int next = trie.child[nodes[i]]; next != 0; next = trie.sibling[next]) {
        nodes[end++] = next;
      }
    }
    return nodes;
  }

  /** How many nodes, in the order of levels, have rows whatever their children. */
  private int shallow() {
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

  private boolean hasRow(int place, int shallow) {
    return place < shallow || trie.children[order[place]] > LONGEST_CHAIN;
  }

  private int rows(int shallow) {
    int rows = 0;
    for (int i = 0; i < order.length; i++) {
      rows += hasRow(i, shallow) ? 1 : 0;
    }
    return rows;
  }

  private int wideRows(int shallow) {
    int rows = 0;
    for (int i = 0; i < order.length; i++) {
      rows += hasRow(i, shallow) && hasWideRow(order[i]) ? 1 : 0;
    }
    return rows;
  }

  private boolean hasWideRow(int node) {
    int wide = 0;
    for (int next = firstWide(node); next != 0; next = trie.sibling[next]) {
      wide++;
    }
    return wide > LONGEST_CHAIN;
  }

  /** Children are sorted by character, and thus those of ASCII come first. */
  private int firstWide(int node) {
    int next = trie.child[node];
    while (next != 0 && trie.label[next] < common) {
      next = trie.sibling[next];
    }
    return next;
  }

  /** Gives nodes their rows, level by level, so that the busiest lie together. */
  private void place(int shallow) {
    int width = common + Transitions.EXTRA;
    int used = 0;
    int wideUsed = 0;
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      if (hasRow(i, shallow)) {
        boolean wide = hasWideRow(node);
        int extra = used * width + common;
        built.records[node * Transitions.RECORD + Transitions.STATE] = used++ * width;
        built.rows[extra + Transitions.LITERAL] = -1;
        built.rows[extra + Transitions.NODE] = node * Transitions.RECORD;
        built.rows[extra + Transitions.WIDE_ROW] = wide ? wideUsed++ * wideWidth : -1;
        built.rows[extra + Transitions.WIDE_CHILD] = firstWide(node) * Transitions.RECORD;
      } else {
        built.records[node * Transitions.RECORD + Transitions.STATE] =
            built.rows.length + node * Transitions.RECORD;
      }
    }
  }

  private void record(int node) {
    int record = node * Transitions.RECORD;
    int parent = trie.child[node] == 0 ? 0 : Transitions.PARENT;
    built.records[record + Transitions.LABEL] = trie.label[node] | parent;
    built.records[record + Transitions.SIBLING] = trie.sibling[node] * Transitions.RECORD;
  }

  /** Links the children of a node whose own links, and those of all nodes above, are done. */
  private void link(int node) {
    int record = node * Transitions.RECORD;
    int fallback = built.records[record + Transitions.FALLBACK];
    int state = built.records[record + Transitions.STATE] & ~Transitions.FOUND;
    boolean row = state < built.rows.length;
    if (row && node != 0) {
      fillRow(state, fallback);
    }
    for (int next = trie.child[node]; next != 0; next = trie.sibling[next]) {
      int charClass = trie.label[next];
      linkChild(next, node == 0 ? 0 : built.step(fallback, charClass));
      if (row) {
        set(state, charClass, built.records[next * Transitions.RECORD + Transitions.STATE]);
      }
    }
  }

  private void set(int row, int charClass, int next) {
    int wideRow = built.rows[row + common + Transitions.WIDE_ROW];
    if (charClass < common) {
      built.rows[row + charClass] = next;
    } else if (wideRow >= 0) {
      built.wide[wideRow + charClass - common] = next;
    }
  }

  private void linkChild(int node, int fallback) {
    int record = node * Transitions.RECORD;
    built.records[record + Transitions.FALLBACK] = fallback & ~Transitions.FOUND;
    int ending = foundAt(fallback & ~Transitions.FOUND);
    int own = trie.text[node];
    if (own >= 0) {
      shorter[own] = ending;
    }
    int first = own >= 0 ? own : ending;
    int state = built.records[record + Transitions.STATE];
    if (state < built.rows.length) {
      built.rows[state + common + Transitions.LITERAL] = first;
    } else {
      found[node] = first;
    }
    built.records[record + Transitions.STATE] |= first >= 0 ? Transitions.FOUND : 0;
  }

  private void fillRow(int row, int fallback) {
    if (fallback < built.rows.length) {
      System.arraycopy(built.rows, fallback, built.rows, row, common);
    } else {
      for (int charClass = 1; charClass < common; charClass++) {
        built.rows[row + charClass] = built.step(fallback, charClass);
      }
    }
    if (built.rows[row + common + Transitions.WIDE_ROW] >= 0) {
      for (int charClass = common; charClass < common + wideWidth; charClass++) {
        set(row, charClass, built.step(fallback, charClass));
      }
    }
  }

  private int foundAt(int at) {
    return at < built.rows.length
        ? built.rows[at + common + Transitions.LITERAL]
        : found[(at - built.rows.length) / Transitions.RECORD];
  }
}
