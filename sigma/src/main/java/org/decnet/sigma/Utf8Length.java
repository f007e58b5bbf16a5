package org.decnet.sigma;

/** Counts the bytes that characters take up in UTF-8. */
final class Utf8Length {
  private Utf8Length() {}

  /** The bytes of the characters of a range. */
  static int of(String text, int start, int end) {
    int bytes = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        bytes += ofSurrogate(text, i);
      } else {
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    return bytes;
  }

  /** Four bytes for a pair, counted half by half so that a range may part it. */
  private static int ofSurrogate(String text, int at) {
    boolean low = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    boolean high =
        at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    return low || high ? 2 : 1;
  }
}
