package org.decnet.sigma.index;

/** Computes the links of an {@link Automaton}, level by level. */
final class AutomatonBuilder {
  private static final int FOUND = 1 << 31;

  /** Nodes of these depths have rows. */
  private static final int ROW_DEPTH = 1;

  /** And so have nodes with more children. */
  private static final int LONGEST_CHAIN = 4;

  final LiteralTrie trie;
  final CharClasses classes;
  final int[] rows;
  final int[] rowNode;

  /** The state of each node, with its highest bit set if a literal ends in it. */
  final int[] state;

  /** By node, the state of its longest proper ending that is a node too. */
  final int[] fallback;

  /** By node, the nearest node on the way of the fallbacks where a literal ends; 0 for none. */
  final int[] shorter;

  AutomatonBuilder(LiteralTrie trie, CharClasses classes) {
    this.trie = trie;
    this.classes = classes;
    int[] order = levels();
    this.state = new int[trie.size()];
    this.fallback = new int[trie.size()];
    this.shorter = new int[trie.size()];
    int used = number(order);
    this.rows = new int[used * classes.count()];
    this.rowNode = new int[used];
    for (int node = 0; node < state.length; node++) {
      if (state[node] < rows.length) {
        rowNode[state[node] / classes.count()] = node;
      }
    }
    for (int node : order) {
      link(node);
    }
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

  /** Gives each node its state; rows come level by level, so that the busiest lie together. */
  private int number(int[] order) {
    int shallow = 1;
    for (int depth = 0, start = 0; depth < ROW_DEPTH; depth++) {
      int end = shallow;
      for (; start < end; start++) {
        shallow += trie.children[order[start]];
      }
    }
    int used = 0;
    for (int i = 0; i < order.length; i++) {
      boolean row = i < shallow || trie.children[order[i]] > LONGEST_CHAIN;
      state[order[i]] = row ? classes.count() * used++ : -1;
    }
    int end = used * classes.count();
    for (int node = 0; node < state.length; node++) {
      state[node] = state[node] < 0 ? end + node : state[node];
    }
    return used;
  }

  /** Links the children of a node whose own links, and those of all above it, are done. */
  private void link(int node) {
    boolean row = state(node) < rows.length;
    if (row) {
      if (node != 0) {
        fillFromFallback(state(node), fallback[node]);
      }
    }
    for (int next = trie.child[node]; next != 0; next = trie.sibling[next]) {
      int charClass = trie.label[next];
      int fall = node == 0 ? 0 : step(fallback[node], charClass);
      fallback[next] = fall & ~FOUND;
      int shorterNode = nodeOf(fallback[next]);
      shorter[next] = trie.text[shorterNode] >= 0 ? shorterNode : shorter[shorterNode];
      if (trie.text[next] >= 0 || shorter[next] != 0) {
        state[next] |= FOUND;
      }
    }
    if (row) {
      for (int next = trie.child[node]; next != 0; next = trie.sibling[next]) {
        rows[state(node) + trie.label[next]] = state[next];
      }
    }
  }

  private void fillFromFallback(int at, int from) {
    if (from < rows.length) {
      System.arraycopy(rows, from, rows, at, classes.count());
      return;
    }
    for (int charClass = 1; charClass < classes.count(); charClass++) {
      rows[at + charClass] = step(from, charClass);
    }
  }

  private int step(int from, int charClass) {
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

  private int state(int node) {
    return state[node] & ~FOUND;
  }

  private int nodeOf(int at) {
    return at < rows.length ? rowNode[at / classes.count()] : at - rows.length;
  }
}
