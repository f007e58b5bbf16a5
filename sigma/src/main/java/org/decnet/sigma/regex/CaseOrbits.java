package org.decnet.sigma.regex;

import java.util.Arrays;

/**
 * Which characters differ only in case. A UTF-16 unit stands for itself here: characters beyond the
 * basic plane have no case, so that folding never changes the length of a text.
 */
public final class CaseOrbits {
  private CaseOrbits() {}

  /** Two units that differ only in case give one result, as in {@link String#equalsIgnoreCase}. */
  public static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Adds to a set every character that differs from one of its members only in case. */
  static CodePointSet close(CodePointSet set) {
    CodePointSet.Builder closed = CodePointSet.builder().addAll(set);
    for (char[] orbit : Table.ORBITS) {
      if (set.containsAny(orbit)) {
        for (char c : orbit) {
          closed.add(c);
        }
      }
    }
    return closed.build();
  }

  /** The sets of characters that fold to one, but for those of one member. */
  private static final class Table {
    static final char[][] ORBITS = orbits();

    private static char[][] orbits() {
      char[][] byFold = new char[0x10000][];
      for (int c = 0; c < 0x10000; c++) {
        int folded = fold((char) c);
        char[] known = byFold[folded];
        char[] more = known == null ? new char[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = (char) c;
        byFold[folded] = more;
      }
      return Arrays.stream(byFold)
          .filter(orbit -> orbit != null && orbit.length > 1)
          .toArray(char[][]::new);
    }
  }
}
