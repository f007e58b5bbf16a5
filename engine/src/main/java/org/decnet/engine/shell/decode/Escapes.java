package org.decnet.engine.shell.decode;

/** Backslash escapes of {@code echo -e}, {@code printf} and {@code $'…'}. */
public final class Escapes {
  private static final String LETTERS = "abefnrtvE\\'\"?";
  private static final String MEANINGS = "\u0007\b\u001b\f\n\r\t\u000b\u001b\\'\"?";

  private Escapes() {}

  /** Takes what escapes stand for. */
  public interface Sink {
    /** A character. */
    void character(int codePoint);

    /** A byte given by its number. */
    void octet(int value);
  }

  /**
   * Reads one escape.
   *
   * @param i index of the character after the backslash, within the text
   * @return index after the escape
   */
  public static int read(String text, int i, Sink sink) {
    char c = text.charAt(i);
    return switch (c) {
      case 'x' -> number(text, i + 1, 2, 16, sink, c);
      case 'u' -> number(text, i + 1, 4, 16, sink, c);
      case 'U' -> number(text, i + 1, 8, 16, sink, c);
      case '0' -> number(text, i, 4, 8, sink, c);
      case '1', '2', '3', '4', '5', '6', '7' -> number(text, i, 3, 8, sink, c);
      default -> {
        int plain = LETTERS.indexOf(c);
        if (plain < 0) {
          sink.character('\\');
          int codePoint = text.codePointAt(i);
          sink.character(codePoint);
          yield i + Character.charCount(codePoint);
        }
        sink.character(MEANINGS.charAt(plain));
        yield i + 1;
      }
    };
  }

  private static int number(String text, int from, int digits, int radix, Sink sink, char letter) {
    int i = from;
    long value = 0;
    while (i < text.length() && i < from + digits && Character.digit(text.charAt(i), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(i), radix);
      i++;
    }
    if (i == from) {
      sink.character('\\');
      sink.character(letter);
    } else if (letter == 'u' || letter == 'U') {
      sink.character(Character.isValidCodePoint((int) value) && value >= 0 ? (int) value : 0xfffd);
    } else {
      sink.octet((int) value & 0xff);
    }
    return i;
  }
}
