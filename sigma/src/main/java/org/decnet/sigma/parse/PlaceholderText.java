package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A value of a rule cut into plain text and placeholders ({@code %name%}). A percent sign after a
 * backslash, or one that begins no placeholder, is plain.
 */
final class PlaceholderText {
  /** A stretch of the value. */
  sealed interface Part {
    /** Text in Sigma's notation, its percent signs no longer escaped. */
    record Plain(String text) implements Part {}

    /** A placeholder, without its percent signs. */
    record Named(String name) implements Part {}
  }

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  private PlaceholderText(String text) {
    this.text = text;
  }

  static List<Part> partsOf(String text) {
    PlaceholderText reader = new PlaceholderText(text);
    reader.read();
    return reader.parts;
  }

  /** Whether a text can name a placeholder. */
  static boolean isName(String text) {
    return !text.isEmpty() && nameEnd(text, 0) == text.length();
  }

  private static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        at = escape(at);
      } else if (c == '%') {
        at = percent(at);
      } else {
        plain.append(c);
        at++;
      }
    }
    endPlain();
  }

  /** A pair of backslashes stays one, so that what follows it is not escaped. */
  private int escape(int at) {
    char next = text.charAt(at + 1);
    if (next == '%') {
      plain.append('%');
      return at + 2;
    }
    plain.append('\\');
    if (next == '\\') {
      plain.append('\\');
      return at + 2;
    }
    return at + 1;
  }

  private int percent(int at) {
    int end = nameEnd(text, at + 1);
    if (end > at + 1 && end < text.length() && text.charAt(end) == '%') {
      endPlain();
      parts.add(new Part.Named(text.substring(at + 1, end)));
      return end + 1;
    }
    // What follows is looked at again: "%plain%name%" after an escape ends in a placeholder.
    plain.append('%');
    return at + 1;
  }

  private void endPlain() {
    if (!plain.isEmpty()) {
      parts.add(new Part.Plain(plain.toString()));
      plain.setLength(0);
    }
  }
}
