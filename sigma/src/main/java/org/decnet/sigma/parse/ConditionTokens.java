package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a condition into words and parentheses. */
final class ConditionTokens {
  private static final List<String> RESERVED = List.of("and", "or", "not", "of", "them");

  private ConditionTokens() {}

  /**
   * One word or sign of a condition.
   *
   * @param offset where it begins in the condition
   */
  record Token(String text, int offset) {
    /** Whether this is the word, in any case. */
    boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }
  }

  static List<Token> of(String condition) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < condition.length()) {
      int start = at;
      if (Character.isWhitespace(condition.charAt(at))) {
        at++;
        continue;
      }
      while (at < condition.length() && isWordPart(condition.charAt(at))) {
        at++;
      }
      at = at == start ? at + 1 : at;
      tokens.add(new Token(condition.substring(start, at), start));
    }
    return tokens;
  }

  /** Whether a character can be part of a search identifier or of a pattern for several. */
  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '*';
  }

  static boolean isReserved(String word) {
    return RESERVED.contains(word.toLowerCase(Locale.ROOT));
  }
}
