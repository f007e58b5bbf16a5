package org.decnet.server.webhook.channel;

import org.decnet.model.text.Characters;

/** Makes one line of a text that anybody may have written, no longer than a bound. */
final class PlainText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final String MORE = "…";

  private PlainText() {}

  /**
   * The text with a sign in place of each character that moves, hides or turns what is shown.
   *
   * @param longest most UTF-16 units
   */
  static String of(String text, int longest) {
    StringBuilder plain = new StringBuilder(Math.min(text.length(), longest));
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      int shown = Characters.isVisible(c) ? c : REPLACEMENT;
      if (plain.length() + Character.charCount(shown) > longest - MORE.length()
          && at + Character.charCount(c) < text.length()) {
        return plain.append(MORE).toString();
      }
      plain.appendCodePoint(shown);
    }
    return plain.toString();
  }
}
