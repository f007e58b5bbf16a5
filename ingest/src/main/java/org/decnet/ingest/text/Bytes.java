package org.decnet.ingest.text;

/** Searching in bytes. */
public final class Bytes {
  private Bytes() {}

  /** Index of the first ASCII character; -1 if there is none. */
  public static int indexOf(byte[] bytes, char ascii) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == ascii) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a short pattern occurs in the bytes. */
  public static boolean contains(byte[] bytes, byte[] pattern) {
    for (int i = 0; i <= bytes.length - pattern.length; i++) {
      if (bytes[i] == pattern[0] && matches(bytes, i, pattern)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pattern stands at an index. */
  public static boolean startsAt(byte[] bytes, int at, byte[] pattern) {
    return at + pattern.length <= bytes.length
        && bytes[at] == pattern[0]
        && matches(bytes, at, pattern);
  }

  private static boolean matches(byte[] bytes, int at, byte[] pattern) {
    for (int i = 1; i < pattern.length; i++) {
      if (bytes[at + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }
}
