package org.decnet.engine.normalise;

/**
 * One round of percent-decoding that is as lenient as the servers attackers aim at: {@code %u}
 * escapes and overlong UTF-8 count. Bytes that are no UTF-8 at all stay encoded.
 */
final class PercentDecoder {
  private final String text;
  private final StringBuilder decoded;
  private int position;

  private PercentDecoder(String text) {
    this.text = text;
    this.decoded = new StringBuilder(text.length());
  }

  static String decode(String text) {
    PercentDecoder decoder = new PercentDecoder(text);
    while (decoder.position < text.length()) {
      decoder.next();
    }
    return decoder.decoded.toString();
  }

  private void next() {
    int first = byteAt(position);
    if (first < 0) {
      int unit = unitAt(position);
      decoded.append(unit < 0 ? text.charAt(position) : (char) unit);
      position += unit < 0 ? 1 : 6;
      return;
    }
    int length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
    int codePoint = length == 1 ? first : first & (0x7f >> Math.max(length, 1));
    for (int i = 1; i < length; i++) {
      int next = byteAt(position + 3 * i);
      if ((next & 0xc0) != 0x80 || next < 0) {
        length = 0;
      }
      codePoint = (codePoint << 6) | (next & 0x3f);
    }
    if (length == 0 || !Character.isValidCodePoint(codePoint)) {
      decoded.append(text, position, position + 3);
      position += 3;
      return;
    }
    decoded.appendCodePoint(codePoint);
    position += 3 * length;
  }

  /** The byte of the escape at an index; -1 if there is none. */
  private int byteAt(int index) {
    return index + 2 < text.length() && text.charAt(index) == '%' ? hex(index + 1, 2) : -1;
  }

  /** The UTF-16 unit of a {@code %uXXXX} escape; -1 if there is none. */
  private int unitAt(int index) {
    boolean escape =
        index + 5 < text.length()
            && text.charAt(index) == '%'
            && (text.charAt(index + 1) | 0x20) == 'u';
    return escape ? hex(index + 2, 4) : -1;
  }

  private int hex(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
