package org.decnet.sigma.value;

/** Recognises texts that are numbers in decimal notation. */
final class NumberText {
  /** Longer texts are no numbers that a log would hold. */
  private static final int LONGEST = 40;

  /** The digits of the largest long. */
  private static final String LARGEST = "9223372036854775807";

  /** The digits of the least long. */
  private static final String LEAST = "9223372036854775808";

  private NumberText() {}

  /** Whether the text is a whole number, however large. */
  static boolean isWhole(CharSequence text) {
    int start = signLength(text);
    return text.length() > start
        && text.length() <= LONGEST
        && digitsEnd(text, start) == text.length();
  }

  /** Whether the text is a whole number that {@link #toLong} can read. */
  static boolean isLong(CharSequence text) {
    return isWhole(text) && fitsLong(text);
  }

  private static boolean fitsLong(CharSequence text) {
    int start = signLength(text);
    while (start < text.length() && text.charAt(start) == '0') {
      start++;
    }
    String most = text.charAt(0) == '-' ? LEAST : LARGEST;
    int digits = text.length() - start;
    return digits < most.length() || (digits == most.length() && isAtMost(most, text, start));
  }

  private static boolean isAtMost(String most, CharSequence text, int start) {
    int order = 0;
    for (int i = 0; i < most.length() && order == 0; i++) {
      order = Character.compare(text.charAt(start + i), most.charAt(i));
    }
    return order <= 0;
  }

  /** The text as a long; what {@link #isLong} refuses comes out wrong. */
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
