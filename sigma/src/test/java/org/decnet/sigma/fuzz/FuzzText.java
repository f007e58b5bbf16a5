package org.decnet.sigma.fuzz;

import java.nio.charset.StandardCharsets;

/** Fuzzed bytes as text, cut where seeds show a reader what is what. */
final class FuzzText {
  private FuzzText() {}

  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What stands before the first separator; everything if there is none. */
  static String before(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? text : text.substring(0, at);
  }

  /** What stands behind the first separator; nothing if there is none. */
  static String after(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? "" : text.substring(at + separator.length());
  }
}
