package org.decnet.engine.search;

/**
 * Cuts text into words: runs of letters and digits, and such runs joined by single dots, hyphens or
 * underscores, as in addresses and names of files. Every character beyond ASCII that is no blank
 * counts as a letter.
 */
final class Words {
  private static final int ASCII = 0x80;

  private Words() {}

  /** Hears the words of a text. */
  interface Listener {
    /** A run of letters and digits. */
    void run(String run);

    /**
     * Runs that are joined, of which each was told before.
     *
     * @param end where the word ends in the text
     */
    void word(String word, boolean joined, int end);
  }

  /** Tells a listener the words of a text, in order; time grows with the length alone. */
  static void of(String text, Listener listener) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      int runs = 0;
      int end = run(text, at);
      while (end > at) {
        listener.run(text.substring(at, end));
        runs++;
        at = end;
        if (at < text.length() && isJoint(text.charAt(at)) && run(text, at + 1) > at + 1) {
          at++;
          end = run(text, at);
        }
      }
      if (runs > 0) {
        listener.word(text.substring(start, at), runs > 1, at);
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
  }

  private static int run(String text, int from) {
    int at = from;
    while (at < text.length() && isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  static boolean isJoint(char c) {
    return c == '.' || c == '-' || c == '_';
  }

  private static boolean isLetter(int c) {
    return c < ASCII
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c);
  }
}
