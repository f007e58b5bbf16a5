package org.decnet.engine.shell.decode;

import java.io.ByteArrayOutputStream;

/** Hexadecimal digits as bytes, and the dumps of xxd. */
public final class HexText {
  private HexText() {}

  /** The bytes of pairs of digits; whatever is no digit is skipped, as xxd does. */
  public static byte[] decodePlain(byte[] text) {
    return decode(text, 0, text.length, new ByteArrayOutputStream()).toByteArray();
  }

  /** The bytes of a dump: an offset, a colon, digits, and after two blanks a comment. */
  static byte[] decodeDump(byte[] text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    int from = 0;
    while (from < text.length) {
      int end = indexOf(text, '\n', from, text.length);
      int colon = indexOf(text, ':', from, end);
      int start = colon < end ? colon + 1 : from;
      while (start < end && text[start] == ' ') {
        start++;
      }
      decode(text, start, comment(text, start, end), decoded);
      from = end + 1;
    }
    return decoded.toByteArray();
  }

  private static int comment(byte[] text, int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (text[i] == ' ' && text[i + 1] == ' ') {
        return i;
      }
    }
    return end;
  }

  private static int indexOf(byte[] text, char wanted, int from, int end) {
    int i = from;
    while (i < end && text[i] != wanted) {
      i++;
    }
    return i;
  }

  private static ByteArrayOutputStream decode(
      byte[] text, int from, int end, ByteArrayOutputStream decoded) {
    int high = -1;
    for (int i = from; i < end; i++) {
      int digit = Character.digit((char) (text[i] & 0xff), 16);
      if (digit < 0) {
        continue;
      }
      if (high < 0) {
        high = digit;
      } else {
        decoded.write((high << 4) | digit);
        high = -1;
      }
    }
    return decoded;
  }
}
