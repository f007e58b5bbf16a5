package org.decnet.ingest.decky;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of RFC 5424 whose structured data tell an event of a decoy (spec 09, section 1).
 *
 * @param time the time as written
 * @param decky name of the decoy, which is the host
 * @param service name of the service, which is the program
 * @param type what happened, which is the message id
 * @param values what the structured data say, in order
 * @param asked names that somebody asked for
 */
record DeckyLine(
    String time,
    String decky,
    String service,
    String type,
    Map<String, String> values,
    Set<String> asked) {
  /** What the structured data of a decoy's line begin with. */
  static final String MARK = "[relay@55555 ";

  private static final int MOST_VALUES = 256;
  private static final int WORDS = 6;

  /** Reads a line; null if it is none. */
  static @Nullable DeckyLine read(String line) {
    int data = line.indexOf(' ' + MARK);
    if (data < 0 || line.charAt(0) != '<') {
      return null;
    }
    List<String> words = WordList.of(line, data);
    if (words.size() != WORDS) {
      return null;
    }
    Map<String, String> values = values(line, data + 1 + MARK.length());
    return values == null
        ? null
        : new DeckyLine(
            words.get(1), words.get(2), words.get(3), words.get(5), values, new HashSet<>());
  }

  /** The value of a name; null if the line does not tell it. */
  @Nullable String value(String name) {
    asked.add(name);
    return values.get(name);
  }

  /** The whole number of a name; null if there is none. */
  @Nullable Long number(String name) {
    String text = value(name);
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The values whose names nobody asked for. */
  List<String> unasked() {
    return values.keySet().stream().filter(name -> !asked.contains(name)).toList();
  }

  /** Reads {@code name="value"} up to the closing bracket; null if something else stands there. */
  private static @Nullable Map<String, String> values(String line, int from) {
    Map<String, String> values = new LinkedHashMap<>();
    int at = from;
    while (at < line.length() && line.charAt(at) != ']' && values.size() < MOST_VALUES) {
      int equals = line.indexOf("=\"", at);
      if (equals < 0) {
        return null;
      }
      StringBuilder value = new StringBuilder();
      int end = unescape(line, equals + 2, value);
      if (end < 0) {
        return null;
      }
      values.putIfAbsent(line.substring(at, equals).strip(), value.toString());
      at = end;
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
    }
    return at < line.length() ? values : null;
  }

  /** Reads a value; gives the index behind its closing quote, -1 if it has none. */
  private static int unescape(String line, int from, StringBuilder value) {
    for (int at = from; at < line.length(); at++) {
      char one = line.charAt(at);
      if (one == '"') {
        return at + 1;
      }
      boolean escape =
          one == '\\' && at + 1 < line.length() && "\"\\]".indexOf(line.charAt(at + 1)) >= 0;
      value.append(escape ? line.charAt(++at) : one);
    }
    return -1;
  }
}
