package org.decnet.sigma.regex;

/** The text of an expression and how far it has been read. */
final class Source {
  private final String text;
  private int at;

  Source(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next UTF-16 unit; 0 at the end, which {@link #atEnd} tells apart. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  boolean looksAt(String expected) {
    return text.startsWith(expected, at);
  }

  /** Steps over a text if it comes next. */
  boolean accept(String expected) {
    boolean found = looksAt(expected);
    at += found ? expected.length() : 0;
    return found;
  }

  void skip(int units) {
    at = Math.min(text.length(), at + units);
  }

  /** Steps over the next character, a pair of surrogates being one. */
  int next() {
    int codePoint = text.codePointAt(at);
    at += Character.charCount(codePoint);
    return codePoint;
  }

  /** Where a text comes next; -1 if nowhere. */
  int find(String expected) {
    return text.indexOf(expected, at);
  }

  /** Steps up to an offset and gives what was stepped over. */
  String upTo(int offset) {
    String passed = text.substring(at, offset);
    at = offset;
    return passed;
  }

  /** Steps over digits of a base, at most so many; -1 if there are none. */
  int digits(int radix, int most) {
    int value = -1;
    for (int count = 0; count < most && digit(radix) >= 0; count++) {
      value = Math.max(0, value) * radix + digit(radix);
      at++;
    }
    return value;
  }

  private int digit(int radix) {
    return peek() < 0x80 ? Character.digit(peek(), radix) : -1;
  }

  RegexSyntaxException error(int offset, String message) {
    return new RegexSyntaxException(offset, message + " (offset " + offset + ")");
  }

  RegexSyntaxException beyond(int offset, String construct) {
    return error(offset, construct + " is not possible in linear time");
  }
}
