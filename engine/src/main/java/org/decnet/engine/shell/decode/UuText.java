package org.decnet.engine.shell.decode;

import java.io.ByteArrayOutputStream;

/** Uuencoded text: lines of a length and characters that hold six bits each. */
public final class UuText {
  private UuText() {}

  /** The bytes that lines stand for; lines that are none, such as begin and end, are skipped. */
  public static byte[] decode(byte[] text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    int from = 0;
    while (from < text.length) {
      int end = from;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      line(text, from, end, decoded);
      from = end + 1;
    }
    return decoded.toByteArray();
  }

  private static void line(byte[] text, int from, int end, ByteArrayOutputStream decoded) {
    if (from == end || text[from] < ' ' || text[from] > '`') {
      return;
    }
    int length = (text[from] - 32) & 63;
    int held = 0;
    int buffer = 0;
    for (int i = from + 1; i < end && length > 0; i++) {
      buffer = ((buffer << 6) | ((text[i] - 32) & 63)) & 0xffff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        decoded.write((buffer >> held) & 0xff);
        length--;
      }
    }
  }
}
