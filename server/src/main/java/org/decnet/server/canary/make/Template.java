package org.decnet.server.canary.make;

import java.util.HashMap;
import java.util.Map;

/** A text with marks such as {@code @NAME@}. What is put in their place is not looked at again. */
final class Template {
  private static final char MARK = '@';

  private final String text;
  private final Map<String, String> values = new HashMap<>();

  Template(String text) {
    this.text = text;
  }

  Template with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** The text; what stands between two signs and is no name stays. */
  String fill() {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(MARK, at);
      int close = open < 0 ? -1 : text.indexOf(MARK, open + 1);
      if (close < 0) {
        break;
      }
      String value = values.get(text.substring(open + 1, close));
      filled.append(text, at, value == null ? close : open).append(value == null ? "" : value);
      at = value == null ? close : close + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }
}
