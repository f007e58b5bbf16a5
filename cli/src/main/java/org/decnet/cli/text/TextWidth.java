package org.decnet.cli.text;

/** How many columns of a terminal a text takes. */
public final class TextWidth {
  private static final String ELLIPSIS = "…";

  private TextWidth() {}

  /** Columns that a visible text takes. */
  public static int of(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      width += of(c);
      at += Character.charCount(c);
    }
    return width;
  }

  /** The text, cut with an ellipsis if it would take more than the given columns, at least 1. */
  public static String fit(String text, int columns) {
    if (text.length() <= columns / 2 || of(text) <= columns) {
      return text;
    }
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (width + of(c) > columns - 1) {
        break;
      }
      width += of(c);
      at += Character.charCount(c);
    }
    return text.substring(0, at) + ELLIPSIS;
  }

  private static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  // East Asian Wide and Fullwidth (UAX 11) in blocks, precise enough for columns to line up.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
