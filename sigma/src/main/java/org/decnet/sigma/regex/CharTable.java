package org.decnet.sigma.regex;

/**
 * Looks up the class of a character in one or two steps. Pages of 256 characters that are all of
 * one class are shared.
 */
final class CharTable {
  private static final int SEVERAL = -1;

  private final CharClasses classes;
  private final char[] latin;
  private final char[][] pages = new char[256][];
  private final byte[] kinds;

  /** The class of all characters that are pairs of surrogates; -1 if they are of several. */
  private final int pairs;

  CharTable(CharClasses classes) {
    this.classes = classes;
    this.kinds = new byte[classes.width()];
    for (int charClass = 0; charClass < kinds.length; charClass++) {
      kinds[charClass] = (byte) Surroundings.kind(classes, charClass);
    }
    char[][] uniform = new char[classes.count()][];
    for (int page = 0; page < pages.length; page++) {
      pages[page] = page(page << 8, uniform);
    }
    this.latin = pages[0];
    int first = Character.MIN_SUPPLEMENTARY_CODE_POINT;
    this.pairs = classes.sameRange(first, Character.MAX_CODE_POINT) ? classes.of(first) : SEVERAL;
  }

  private char[] page(int first, char[][] uniform) {
    int charClass = classes.of(first);
    boolean mixed = !classes.sameRange(first, first + 0xFF);
    if (!mixed && uniform[charClass] != null) {
      return uniform[charClass];
    }
    char[] page = new char[256];
    for (int i = 0; i < page.length; i++) {
      page[i] = (char) (mixed ? classes.of(first + i) : charClass);
    }
    if (!mixed) {
      uniform[charClass] = page;
    }
    return page;
  }

  CharClasses classes() {
    return classes;
  }

  /** The classes of the first 256 characters. */
  char[] latin() {
    return latin;
  }

  /** What assertions see in a class, as in {@link Assertion}. */
  int kind(int charClass) {
    return kinds[charClass];
  }

  /** The class of the character at an index, which a pair of surrogates is too. */
  int at(String text, int index) {
    char c = text.charAt(index);
    if (!Character.isSurrogate(c)) {
      return pages[c >> 8][c & 0xFF];
    }
    return of(text.codePointAt(index));
  }

  /** The class of the character that ends before an index. */
  int before(String text, int index) {
    char c = text.charAt(index - 1);
    if (!Character.isSurrogate(c)) {
      return pages[c >> 8][c & 0xFF];
    }
    return of(text.codePointBefore(index));
  }

  /** The class of a pair of surrogates, or of one without its other half. */
  private int of(int codePoint) {
    if (Character.isBmpCodePoint(codePoint)) {
      return pages[codePoint >> 8][codePoint & 0xFF];
    }
    return pairs == SEVERAL ? classes.of(codePoint) : pairs;
  }

  /** UTF-16 units of the character at an index. */
  static int widthAt(String text, int index) {
    return Character.charCount(text.codePointAt(index));
  }

  /** UTF-16 units of the character that ends before an index. */
  static int widthBefore(String text, int index) {
    return Character.charCount(text.codePointBefore(index));
  }
}
