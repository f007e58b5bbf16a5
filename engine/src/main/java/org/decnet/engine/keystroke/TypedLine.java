package org.decnet.engine.keystroke;

/**
 * A line that the peer ended with Enter, or a command that it gave without a terminal.
 *
 * @param text the line with its corrections applied; what Tab or history added is unknown
 * @param first time of the first key
 * @param entered time of Enter
 * @param whole whether the line and its Enter came in one piece
 * @param command whether it was given without a terminal
 */
record TypedLine(String text, long first, long entered, boolean whole, boolean command) {
  /** Whether nothing was typed but Enter. */
  boolean isBlank() {
    return text.isBlank();
  }
}
