package org.decnet.model.bus;

import java.util.ArrayList;
import java.util.List;

/** The tokens of topics and patterns. */
final class TopicTokens {
  static final String ONE = "*";
  static final String REST = ">";

  /** What may stand between the dots. */
  enum Shape {
    TOPIC,
    PATTERN
  }

  private TopicTokens() {}

  static List<String> split(String text) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
      tokens.add(text.substring(from, dot));
      from = dot + 1;
    }
    tokens.add(text.substring(from));
    return tokens;
  }

  static void check(String text, Shape shape) {
    if (text.length() > Topic.LONGEST) {
      throw new IllegalArgumentException(
          "A topic has at most " + Topic.LONGEST + " characters, not " + text.length());
    }
    List<String> tokens = split(text);
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean wildcard = ONE.equals(token) || (REST.equals(token) && i == tokens.size() - 1);
      if (!(wildcard && shape == Shape.PATTERN)) {
        checkToken(token);
      }
    }
  }

  static void checkToken(String token) {
    if (token.isEmpty()) {
      throw new IllegalArgumentException("A token of a topic must not be empty");
    }
    for (int i = 0; i < token.length(); i++) {
      if (isForbidden(token.charAt(i))) {
        throw new IllegalArgumentException(
            "A token of a topic must hold no dot, wildcard, blank or control character; character "
                + (i + 1)
                + " is one");
      }
    }
  }

  private static boolean isForbidden(char c) {
    return c == '.'
        || c == '*'
        || c == '>'
        || Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
