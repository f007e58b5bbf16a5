package org.decnet.export.finding;

/** Texts that UTF-8 can hold. */
final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** The text with U+FFFD for halves of surrogate pairs. */
  static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** The first characters of a text; a pair is not cut in two. */
  static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    if (most <= 0) {
      return "";
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  private static boolean isHalf(String text, int i) {
    char letter = text.charAt(i);
    if (Character.isHighSurrogate(letter)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(letter)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
