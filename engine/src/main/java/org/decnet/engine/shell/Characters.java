package org.decnet.engine.shell;

/** Classes of characters that the shell tells apart. */
final class Characters {
  private static final boolean[] PLAIN = plain();

  private Characters() {}

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    java.util.Arrays.fill(plain, true);
    for (char c : " \t\r\n;&|()<>`'\"\\${},".toCharArray()) {
      plain[c] = false;
    }
    return plain;
  }

  /** Whether a character stands for itself anywhere outside quotes. */
  static boolean isPlain(char c) {
    return c >= 128 || PLAIN[c];
  }

  /** Whether a character parts words. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Whether a character may start the name of a variable. */
  static boolean startsName(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether a character may stand in the name of a variable. */
  static boolean isName(char c) {
    return startsName(c) || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a word assigns to a variable: a name, maybe {@code +}, and {@code =}. */
  static boolean isAssignment(String word) {
    return assignmentSign(word) > 0;
  }

  /** Index of the equals sign of an assignment; -1 if the word is none. */
  static int assignmentSign(String word) {
    if (word.isEmpty() || !startsName(word.charAt(0))) {
      return -1;
    }
    int i = nameEnd(word, 0);
    if (i < word.length() && word.charAt(i) == '+') {
      i++;
    }
    return i < word.length() && word.charAt(i) == '=' ? i : -1;
  }

  /** Index after the name that starts at an index. */
  static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isName(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
