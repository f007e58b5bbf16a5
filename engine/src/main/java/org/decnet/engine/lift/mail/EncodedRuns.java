package org.decnet.engine.lift.mail;

/** Binary data that is written into a body as letters. */
final class EncodedRuns {
  private static final int SHORTEST = 32;

  /** A line of this length or more may be followed by the next line of the same run. */
  private static final int FULL_LINE = 60;

  private EncodedRuns() {}

  /** The bytes that the longest run stands for; 0 if there is none. */
  static long longestBytes(String text) {
    long longest = 0;
    long run = 0;
    int line = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isBase64(c)) {
        run++;
        line++;
      } else if (c == '\n' && line >= FULL_LINE) {
        line = 0;
      } else if (c != '\r' && c != '=') {
        longest = Math.max(longest, run);
        run = 0;
        line = 0;
      }
    }
    return longest < SHORTEST ? 0 : longest * 3 / 4;
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
