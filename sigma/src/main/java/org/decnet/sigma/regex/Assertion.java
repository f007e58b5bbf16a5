package org.decnet.sigma.regex;

/**
 * What an expression may ask of a place between two characters. It rests on the kinds of these two
 * alone, so that a set of assertions either holds between two kinds or does not.
 */
enum Assertion {
  /** {@code \A}, and {@code ^} outside multi-line mode. */
  TEXT_START,
  /** {@code \z}. */
  TEXT_END,
  /** {@code \Z}, and {@code $} outside multi-line mode: the end, or before a final line feed. */
  FINAL_END,
  /** {@code ^} in multi-line mode; not after a line feed that ends the text. */
  LINE_START,
  /** {@code $} in multi-line mode. */
  LINE_END,
  /** {@code \b}. */
  WORD_EDGE,
  /** {@code \B}. */
  NO_WORD_EDGE;

  /** Kinds of a neighbour: no character at all, ... */
  static final int EDGE = 0;

  /** ... a line feed that ends the text, ... */
  static final int FINAL_NEWLINE = 1;

  /** ... any other line feed, ... */
  static final int NEWLINE = 2;

  /** ... a letter, digit or underscore of ASCII, ... */
  static final int WORD = 3;

  /** ... or something else. */
  static final int OTHER = 4;

  /** How many kinds there are. */
  static final int KINDS = 5;

  /** The assertion as a set of one. */
  int bit() {
    return 1 << ordinal();
  }

  /** The assertions that hold between a character of one kind and one of another. */
  static int holding(int before, int after) {
    int held = before == EDGE ? TEXT_START.bit() : 0;
    held |= after == EDGE ? TEXT_END.bit() : 0;
    held |= after == EDGE || after == FINAL_NEWLINE ? FINAL_END.bit() : 0;
    boolean afterLine = (before == NEWLINE || before == FINAL_NEWLINE) && after != EDGE;
    held |= before == EDGE || afterLine ? LINE_START.bit() : 0;
    held |= after != WORD && after != OTHER ? LINE_END.bit() : 0;
    held |= (before == WORD) != (after == WORD) ? WORD_EDGE.bit() : NO_WORD_EDGE.bit();
    return held;
  }
}
