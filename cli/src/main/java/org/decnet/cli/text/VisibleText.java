package org.decnet.cli.text;

import org.decnet.model.text.Characters;

/**
 * Makes text that an attacker wrote safe to look at: whatever could move the cursor, change
 * colours, reverse the reading direction or stay invisible is shown as an escape.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * The text with every unsafe character as a backslash, x and two hex digits, beyond U+00FF as a
   * backslash, u and the code point in braces.
   */
  public static String of(String text) {
    int safe = safePrefix(text);
    if (safe == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, safe);
    text.codePoints().skip(text.codePointCount(0, safe)).forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static int safePrefix(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Characters.isVisible(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static void append(StringBuilder shown, int c) {
    if (Characters.isVisible(c)) {
      shown.appendCodePoint(c);
    } else if (c < 0x100) {
      shown.append("\\x").append(hex(c >> 4)).append(hex(c));
    } else {
      shown.append("\\u{").append(Integer.toHexString(c)).append('}');
    }
  }

  private static char hex(int nibble) {
    return Character.forDigit(nibble & 0xF, 16);
  }
}
