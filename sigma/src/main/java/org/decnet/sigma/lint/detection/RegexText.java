package org.decnet.sigma.lint.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads regular expressions that say nothing but literal texts. */
final class RegexText {
  private static final String SPECIAL = ".[](){}*+?|^$\\";

  private RegexText() {}

  /** The texts between top-level bars; null if there is anything else in the expression. */
  static @Nullable List<String> literals(String regex) {
    List<String> result = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '|') {
        result.add(text.toString());
        text.setLength(0);
      } else if (c == '\\' && i + 1 < regex.length() && isSign(regex.charAt(i + 1))) {
        i++;
        text.append(regex.charAt(i));
      } else if (SPECIAL.indexOf(c) >= 0) {
        return null;
      } else {
        text.append(c);
      }
    }
    result.add(text.toString());
    return result.stream().anyMatch(String::isEmpty) ? null : result;
  }

  /** Whether a backslash before the character makes it literal: before letters it does not. */
  private static boolean isSign(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c) && c != '<' && c != '>';
  }

  /** Whether the character at a position stands for itself because of a backslash before it. */
  static boolean isEscaped(String regex, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && regex.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
