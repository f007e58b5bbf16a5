package org.decnet.engine.shell;

import org.jspecify.annotations.Nullable;

/**
 * Text to parse, and where each of its characters stands in the line as received.
 *
 * @param text the text
 * @param origins index in the line for each character; null if the text is the line
 */
@SuppressWarnings("ArrayRecordComponent") // inside this package, read only
record Source(String text, int @Nullable [] origins) {
  /** Index in the line of a character. */
  int lineIndex(int index) {
    return origins == null ? index : origins[index];
  }

  /** Index in the line after the character before an index; {@code index} must be over 0. */
  int lineEnd(int index) {
    return origins == null ? index : origins[index - 1] + 1;
  }
}
