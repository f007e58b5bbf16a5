package org.decnet.sigma.value;

/** Recognises texts that are numbers in decimal notation. */
final class NumberText {
  /** Longer texts are no numbers that a log would hold. */
  private static final int LONGEST = 40;

  /** As many digits as surely fit a long. */
  private static final int LONG_DIGITS = 18;

  private NumberText() {}

  /** Whether the text is a whole number that {@link #toLong} can read. */
  static boolean isLong(CharSequence text) {
    int start = signLength(text);
    int digits = text.length() - start;
    return digits > 0 && digits <= LONG_DIGITS && digitsEnd(text, start) == text.length();
  }

  static long toLong(CharSequence text) {
    int start = signLength(text);
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return start == 1 && text.charAt(0) == '-' ? -value : value;
  }

  /** Whether {@link Double#parseDouble} can read the text and reads it as plain decimal. */
  static boolean isDecimal(CharSequence text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int start = signLength(text);
    int at = digitsEnd(text, start);
    int digits = at - start;
    if (at < text.length() && text.charAt(at) == '.') {
      int end = digitsEnd(text, at + 1);
      digits += end - at - 1;
      at = end;
    }
    if (digits == 0) {
      return false;
    }
    return at == text.length() || isExponent(text, at);
  }

  private static boolean isExponent(CharSequence text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int start = at + 1;
    if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
      start++;
    }
    return start < text.length() && digitsEnd(text, start) == text.length();
  }

  private static int signLength(CharSequence text) {
    boolean sign = text.length() > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+');
    return sign ? 1 : 0;
  }

  private static int digitsEnd(CharSequence text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
