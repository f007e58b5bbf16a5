package org.decnet.sigma.lint.detection;

/** Tells signs of a notation from escaped ones. */
final class RegexText {
  private RegexText() {}

  /** Whether the character at a position stands for itself because of a backslash before it. */
  static boolean isEscaped(String regex, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && regex.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
