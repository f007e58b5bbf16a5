package org.decnet.engine.shell;

/** Backslash escapes of {@code echo -e}, {@code printf} and {@code $'…'}. */
final class Escapes {
  private Escapes() {}

  /** The text with its escapes replaced; a byte escape becomes the character of that number. */
  static String decode(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\' || i == text.length()) {
        decoded.append(c);
        continue;
      }
      i = escape(text, i, decoded);
    }
    return decoded.toString();
  }

  /**
   * Decodes one escape.
   *
   * @param i index of the character after the backslash
   * @return index after the escape
   */
  static int escape(String text, int i, StringBuilder decoded) {
    char c = text.charAt(i);
    return switch (c) {
      case 'x' -> number(text, i + 1, 2, 16, decoded, i);
      case 'u' -> number(text, i + 1, 4, 16, decoded, i);
      case '0' -> number(text, i, 4, 8, decoded, i);
      case '1', '2', '3', '4', '5', '6', '7' -> number(text, i, 3, 8, decoded, i);
      default -> {
        int plain = "abefnrtv\\'\"".indexOf(c);
        if (plain < 0) {
          decoded.append('\\').append(c);
        } else {
          decoded.append("\u0007\b\u001b\f\n\r\t\u000b\\'\"".charAt(plain));
        }
        yield i + 1;
      }
    };
  }

  private static int number(
      String text, int from, int digits, int radix, StringBuilder decoded, int letter) {
    int i = from;
    int value = 0;
    while (i < text.length() && i < from + digits && Character.digit(text.charAt(i), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(i), radix);
      i++;
    }
    if (i == from) {
      decoded.append('\\').append(text.charAt(letter));
      return from;
    }
    decoded.append((char) value);
    return i;
  }
}
