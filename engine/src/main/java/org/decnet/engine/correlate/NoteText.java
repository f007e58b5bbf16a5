package org.decnet.engine.correlate;

import java.util.ArrayList;
import java.util.List;

/** Texts in one text, each after its length, so that any character may be in them. */
final class NoteText {
  private static final char END_OF_LENGTH = ':';

  private final StringBuilder written = new StringBuilder();

  NoteText add(String part) {
    written.append(part.length()).append(END_OF_LENGTH).append(part);
    return this;
  }

  /**
   * The texts in a text.
   *
   * @throws IllegalArgumentException if it is not made so
   */
  static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      int colon = written.indexOf(END_OF_LENGTH, at);
      int length = colon < 0 ? -1 : Integer.parseInt(written, at, colon, 10);
      int end = colon + 1 + length;
      if (length < 0 || end > written.length()) {
        throw new IllegalArgumentException("Not a list of texts: " + written);
      }
      parts.add(written.substring(colon + 1, end));
      at = end;
    }
    return parts;
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
