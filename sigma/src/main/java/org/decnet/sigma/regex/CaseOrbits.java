package org.decnet.sigma.regex;

import java.util.Arrays;

/**
 * Which characters differ only in case. A UTF-16 unit stands for itself here: characters beyond the
 * basic plane have no case, so that folding never changes the length of a text.
 */
public final class CaseOrbits {
  /** Sets of so many members are looked at member by member, others case by case. */
  private static final int FEW = 300;

  private static final char[] NOTHING = {};

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
    if (set.size() <= FEW) {
      set.codePoints().forEach(c -> closed.addAll(orbitOf(c)));
    } else {
      for (char[] orbit : Table.ORBITS) {
        if (set.containsAny(orbit)) {
          closed.addAll(orbit);
        }
      }
    }
    return closed.build();
  }

  /** Whether a set has all or none of the characters that differ only in case. */
  static boolean isClosed(CodePointSet set) {
    if (set.size() <= FEW) {
      return set.codePoints().allMatch(c -> set.containsAll(orbitOf(c)));
    }
    CodePointSet others = set.complement();
    return others.size() <= FEW ? isClosed(others) : close(set).equals(set);
  }

  /** What differs from a character only in case, itself too; nothing if nothing does. */
  private static char[] orbitOf(int codePoint) {
    if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return NOTHING;
    }
    char folded = fold((char) codePoint);
    int low = 0;
    int high = Table.ORBITS.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = fold(Table.ORBITS[middle][0]);
      if (found == folded) {
        return Table.ORBITS[middle];
      }
      low = found < folded ? middle + 1 : low;
      high = found < folded ? high : middle - 1;
    }
    return NOTHING;
  }

  /** The sets of characters that fold to one, in its order, but for those of one member. */
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
