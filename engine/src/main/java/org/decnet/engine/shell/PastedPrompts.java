package org.decnet.engine.shell;

/**
 * What stands before a command that was copied from elsewhere: the prompt of a shell, or the number
 * that a history shows.
 */
final class PastedPrompts {
  private static final int MAX_LENGTH = 80;

  private PastedPrompts() {}

  /** Index after a prompt at the start of a line; the same index if there is none. */
  static int end(String text, int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start == text.length()) {
      return from;
    }
    char first = text.charAt(start);
    if (first == '$') {
      return isBlank(text, start + 1) ? start + 2 : from;
    }
    if (first == '[') {
      return bracketed(text, start, from);
    }
    return Characters.isDigit(first) ? numbered(text, start, from) : named(text, start, from);
  }

  /** {@code [root@host ~]# id}. */
  private static int bracketed(String text, int start, int from) {
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    boolean at = false;
    for (int i = start + 1; i + 1 < limit && text.charAt(i) != '\n'; i++) {
      at |= text.charAt(i) == '@';
      if (text.charAt(i) == ']') {
        return at && isSign(text.charAt(i + 1)) && isBlank(text, i + 2) ? i + 3 : from;
      }
    }
    return from;
  }

  /** {@code root@host:~# id}. */
  private static int named(String text, int start, int from) {
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    boolean at = false;
    for (int i = start;
        i < limit && (Characters.isPlain(text.charAt(i)) || text.charAt(i) == '$');
        i++) {
      at |= text.charAt(i) == '@' && i > start;
      if (at && isSign(text.charAt(i)) && isBlank(text, i + 1)) {
        return i + 2;
      }
    }
    return from;
  }

  /** {@code 501 id}, as a history shows it. */
  private static int numbered(String text, int start, int from) {
    int i = start;
    while (i < text.length() && i < start + 6 && Characters.isDigit(text.charAt(i))) {
      i++;
    }
    return isBlank(text, i) && isBlank(text, i + 1) ? i + 2 : from;
  }

  private static boolean isSign(char c) {
    return c == '#' || c == '$';
  }

  private static boolean isBlank(String text, int index) {
    return index < text.length() && text.charAt(index) == ' ';
  }
}
