package org.decnet.decoy.shell;

/** Escapes that {@code echo -e} undoes. */
final class Escapes {
  private Escapes() {}

  static String undone(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char kind = text.charAt(++i);
      switch (kind) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case '\\' -> out.append('\\');
        case 'x' -> i = number(text, i + 1, 16, 2, out);
        case '0' -> i = number(text, i + 1, 8, 3, out);
        default -> out.append('\\').append(kind);
      }
    }
    return out.toString();
  }

  /** Reads digits and gives the index of the last one. */
  private static int number(String text, int from, int radix, int most, StringBuilder out) {
    int value = 0;
    int at = from;
    while (at < text.length() && at < from + most && Character.digit(text.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(at), radix);
      at++;
    }
    out.append((char) (value & 0xFF));
    return at - 1;
  }
}
