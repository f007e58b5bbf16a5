package org.decnet.engine.shell;

/**
 * Text to parse, whose characters know their places in the line as received.
 *
 * @param text the text
 * @param origins the places
 * @param shift index in the origins of the text's first character
 * @param decoded whether the text was hidden in encoded text
 */
record Source(String text, Origins origins, int shift, boolean decoded) {
  /** The line itself. */
  static Source ofLine(String line) {
    return new Source(line, Origins.LINE, 0, false);
  }

  /** Index in the line of a character. */
  int lineIndex(int index) {
    return origins.start(shift + index);
  }

  /** Index in the line after the character before an index. */
  int lineEnd(int index) {
    return index == 0 ? lineIndex(0) : origins.end(shift + index - 1);
  }
}
