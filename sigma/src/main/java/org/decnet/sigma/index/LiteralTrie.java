package org.decnet.sigma.index;

import java.util.Arrays;
import java.util.List;

/**
 * The common beginnings of a sorted list of texts as a tree. Node 0 is the root; nodes are numbered
 * depth first, so that a path lies together in memory.
 */
final class LiteralTrie {
  /** The character class on the way to each node. */
  final char[] label;

  /** The first child of each node; 0 for none. */
  final int[] child;

  /** The next node with the same parent; 0 for none. */
  final int[] sibling;

  /** Which text ends at each node, by its place in the list; -1 for none. */
  final int[] text;

  /** How many children each node has. */
  final int[] children;

  private int size = 1;

  /**
   * Builds the tree.
   *
   * @param sorted different texts, sorted and folded
   */
  LiteralTrie(List<String> sorted, CharClasses classes) {
    int most = 1;
    int longest = 0;
    for (String literal : sorted) {
      most += literal.length();
      longest = Math.max(longest, literal.length());
    }
    label = new char[most];
    child = new int[most];
    sibling = new int[most];
    text = new int[most];
    children = new int[most];
    Arrays.fill(text, -1);
    int[] path = new int[longest + 1];
    String before = "";
    for (int i = 0; i < sorted.size(); i++) {
      add(sorted.get(i), i, common(before, sorted.get(i)), path, classes);
      before = sorted.get(i);
    }
  }

  private static int common(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int length = 0;
    while (length < most && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Adds a text whose first characters are those of the one before; these have nodes already. */
  private void add(String literal, int index, int known, int[] path, CharClasses classes) {
    int lastSibling = child[path[known]] == 0 ? 0 : path[known + 1];
    for (int depth = known; depth < literal.length(); depth++) {
      int node = size++;
      int parent = path[depth];
      if (lastSibling == 0) {
        child[parent] = node;
      } else {
        sibling[lastSibling] = node;
      }
      children[parent]++;
      label[node] = (char) classes.of(literal.charAt(depth));
      path[depth + 1] = node;
      lastSibling = 0;
    }
    text[path[literal.length()]] = index;
  }

  int size() {
    return size;
  }
}
