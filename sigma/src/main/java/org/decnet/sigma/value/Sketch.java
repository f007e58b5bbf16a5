package org.decnet.sigma.value;

import org.decnet.sigma.ast.TextPattern;

/**
 * The pairs of neighbouring characters of a text, as a set of 64 bits.
 *
 * <p>A pattern whose pairs are not all in a text's set cannot match the text; the reverse need not
 * hold. One pass over the text thus rules out most of a long list of patterns.
 */
public final class Sketch {
  /** In longer texts nearly every bit is set, so that computing them would rule out nothing. */
  private static final int LONGEST_TEXT = 400;

  /** Everything: rules out no pattern. */
  private static final long FULL = -1L;

  private Sketch() {}

  /** The pairs of a text; all there are for a long one. */
  public static long ofText(String text) {
    if (text.length() > LONGEST_TEXT) {
      return FULL;
    }
    long bits = 0;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = CaseFold.fold(text.charAt(i));
      bits |= i == 0 ? 0 : bit(before, c);
      before = c;
    }
    return bits;
  }

  static long ofPattern(TextPattern pattern) {
    long bits = 0;
    for (int i = 1; i < pattern.length(); i++) {
      int before = pattern.element(i - 1);
      int element = pattern.element(i);
      if (before >= 0 && element >= 0) {
        bits |= bit(CaseFold.fold((char) before), CaseFold.fold((char) element));
      }
    }
    return bits;
  }

  private static long bit(char first, char second) {
    int mixed = (first * 31 + second) * 0x9E3779B1;
    return 1L << (mixed >>> 26);
  }
}
