package org.decnet.ingest.decky;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.ingest.text.Utf8;
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

  private static final String B64 = "_b64";
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

  /**
   * The value of a name; null if the line does not tell it. What no line can hold stands in Base64
   * under the name and {@code _b64}.
   */
  @Nullable String value(String name) {
    asked.add(name);
    String plain = values.get(name);
    byte[] bytes = plain == null ? decoded(name + B64) : null;
    return bytes == null ? plain : Utf8.text(bytes, 0, bytes.length);
  }

  /** The bytes of a name; null if the line does not tell it. */
  byte @Nullable [] bytes(String name) {
    asked.add(name);
    String plain = values.get(name);
    return plain == null ? decoded(name + B64) : plain.getBytes(StandardCharsets.UTF_8);
  }

  private byte @Nullable [] decoded(String name) {
    String text = values.get(name);
    if (text == null) {
      return null;
    }
    asked.add(name);
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null; // a value that says nothing
    }
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

  /** The number of a name; null if there is none. */
  @Nullable Double decimal(String name) {
    String text = value(name);
    try {
      Double number = text == null ? null : Double.valueOf(text.strip());
      return number == null || !Double.isFinite(number) || number < 0 ? null : number;
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
