package org.decnet.engine.shell.decode;

import java.io.ByteArrayOutputStream;

/** Text in which bytes are given as a percent sign and two digits. */
final class PercentText {
  private PercentText() {}

  /** The bytes that a text stands for; a sign without digits behind it stays as it is. */
  static byte[] decode(byte[] text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      int high = text[i] == '%' ? digit(text, i + 1) : -1;
      int low = high < 0 ? -1 : digit(text, i + 2);
      if (low < 0) {
        decoded.write(text[i]);
      } else {
        decoded.write((high << 4) | low);
        i += 2;
      }
    }
    return decoded.toByteArray();
  }

  private static int digit(byte[] text, int index) {
    return index < text.length ? Character.digit((char) (text[index] & 0xff), 16) : -1;
  }
}
