package org.decnet.export.json;

/** Text that UTF-8 can hold. */
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text, with halves of surrogate pairs as U+FFFD. */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
          clean.appendCodePoint(half ? REPLACEMENT : point);
        });
    return clean.toString();
  }
}
