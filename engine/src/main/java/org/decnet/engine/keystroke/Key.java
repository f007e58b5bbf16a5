package org.decnet.engine.keystroke;

/**
 * A key as the terminal sent it.
 *
 * @param micros when its frame came
 * @param kind what it does
 * @param codePoint the character of a printable key; the letter of a control key, such as {@code c}
 * @param isTyped whether it was pressed, and not sent in one piece with others
 */
record Key(long micros, Kind kind, int codePoint, boolean isTyped) {
  /** What a key does. */
  enum Kind {
    /** Writes a character. */
    PRINTABLE,
    /** Ends the line. */
    ENTER,
    /** Takes the last character back. */
    BACKSPACE,
    /** Asks the shell to finish the word. */
    TAB,
    /** A letter with the control key. */
    CONTROL,
    /** Moves in the line or through earlier ones: arrows, Home, End, words with the meta key. */
    MOVE,
    /** A key of the number pad in application mode. */
    KEYPAD,
    /** The terminal says that a paste begins. */
    PASTE,
    /** Any other sequence. */
    OTHER
  }

  /** The same key, known to be pressed or not. */
  Key typed(boolean typed) {
    return new Key(micros, kind, codePoint, typed);
  }

  /** Whether it is a control key with this letter. */
  boolean isControl(char letter) {
    return kind == Kind.CONTROL && codePoint == letter;
  }
}
