package org.decnet.engine.keystroke;

/** The line that a shell would have after some keys, as far as the keys alone tell. */
final class LineEditor {
  private static final int LONGEST_LINE = 1 << 14;

  private final StringBuilder text = new StringBuilder();
  private long first = -1;

  /** Time of the first key of the line; -1 if there is none yet. */
  long first() {
    return first;
  }

  /** What is typed so far. */
  String text() {
    return text.toString();
  }

  /** Takes a key that does not end the line. */
  void take(Key key) {
    if (first < 0) {
      first = key.micros();
    }
    switch (key.kind()) {
      case PRINTABLE -> write(key.codePoint());
      case BACKSPACE -> erase(1);
      case CONTROL -> control((char) key.codePoint());
      case ENTER, TAB, MOVE, KEYPAD, PASTE, OTHER -> {}
    }
  }

  private void write(int codePoint) {
    if (text.length() < LONGEST_LINE) {
      text.appendCodePoint(codePoint);
    }
  }

  private void control(char letter) {
    switch (letter) {
      case 'u', 'c' -> text.setLength(0);
      case 'w' -> erase(text.length() - lastWord());
      default -> {} // moves, lists or searches: the text stays
    }
  }

  private void erase(int characters) {
    int length = Math.max(0, text.length() - characters);
    if (length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) && characters == 1) {
      length--;
    }
    text.setLength(length);
  }

  private int lastWord() {
    int at = text.length();
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    while (at > 0 && text.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  /** Starts the next line. */
  void clear() {
    text.setLength(0);
    first = -1;
  }
}
