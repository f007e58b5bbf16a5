package org.decnet.sigma.json;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to a field: the parts of a name between its dots.
 *
 * @param parts at least one; the first {@code *} among them stands for any one name
 * @param slot where the value goes
 * @param alternative which of the field's ways this is, from 0; an earlier one is preferred
 */
record FieldPath(List<String> parts, int slot, int alternative) {
  /** What separates the ways to a field; no name in a rule can hold it. */
  static final char ALTERNATIVE = '|';

  static final String ANY_NAME = "*";

  /** A name with more dots than this is nested no deeper. */
  private static final int MOST_PARTS = 32;

  FieldPath {
    parts = List.copyOf(parts);
  }

  static FieldPath of(String path, int slot, int alternative) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int dot = path.indexOf('.');
    while (dot >= 0 && parts.size() < MOST_PARTS - 1) {
      parts.add(path.substring(start, dot));
      start = dot + 1;
      dot = path.indexOf('.', start);
    }
    parts.add(path.substring(start));
    return new FieldPath(parts, slot, alternative);
  }

  int length() {
    return parts.size();
  }

  /**
   * Whether any name leads from this part to the next. Only the first {@code *} does: with more of
   * them, a few fields would need more states than memory holds.
   */
  boolean isAny(int from) {
    return parts.indexOf(ANY_NAME) == from;
  }

  /** The name that leads over these parts at once: names may hold dots. */
  String name(int from, int to) {
    return String.join(".", parts.subList(from, to));
  }
}
