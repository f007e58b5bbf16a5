package org.decnet.server.web.exports;

/**
 * What files are called; ids of sessions are sensors' own text and come in no header as they are.
 */
final class FileNames {
  private static final int MOST_CHARS = 8;

  private FileNames() {}

  /** The name of a file about something, before its ending. */
  static String of(String what, String id) {
    int colon = id.lastIndexOf(':');
    StringBuilder name = new StringBuilder("decnet-").append(what).append('-');
    id.substring(colon + 1)
        .chars()
        .limit(MOST_CHARS)
        .forEach(c -> name.append(isPlain(c) ? (char) c : '_'));
    return name.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
