package org.decnet.sigma.index;

/** Estimates how rare things are in events, in bits: each halves the number of events. */
final class Rarity {
  static final double PRESENT = 1;
  static final double ABSENT = 0.5;
  static final double NUMBER = 5;
  static final double RANGE = 2;
  static final double NETWORK = 3;

  /** Longer literals are not rarer: their first characters tell the rest. */
  private static final double MOST = 16;

  private static final double COMMON = 1;
  private static final double LETTER = 2;
  private static final double OTHER = 2.5;
  private static final String COMMON_CHARACTERS = " \\/.-:,=\"";
  private static final String COMMON_LETTERS = "etaoinsr";

  private Rarity() {}

  static double ofLiteral(String folded) {
    double bits = 1;
    for (int i = 0; i < folded.length() && bits < MOST; i++) {
      bits += of(folded.charAt(i));
    }
    return Math.min(MOST, bits);
  }

  private static double of(char c) {
    if (COMMON_CHARACTERS.indexOf(c) >= 0) {
      return COMMON;
    }
    boolean letter = c >= 'a' && c <= 'z';
    return letter && COMMON_LETTERS.indexOf(c) < 0 ? LETTER : letter ? COMMON : OTHER;
  }
}
