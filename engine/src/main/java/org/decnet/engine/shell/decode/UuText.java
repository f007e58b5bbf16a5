package org.decnet.engine.shell.decode;

import java.util.Arrays;

/**
 * Uuencoded text: groups of a length and characters that hold six bits each.
 *
 * <p>Read as Perl's {@code unpack} reads it: a group mostly fills a line, but the ends of lines may
 * be missing, and reading ends with the first character that is no length.
 */
final class UuText {
  /** Four characters hold so many bytes; fewer do at the end of a line, of which each has one. */
  private static final int STEP = 3;

  private final byte[] text;
  private final byte[] decoded;
  private int written;
  private int position;

  private UuText(byte[] text) {
    this.text = text;
    this.decoded = new byte[text.length + STEP];
  }

  /** The bytes that groups stand for; lines before them that say {@code begin} are skipped. */
  static byte[] decode(byte[] text) {
    UuText reader = new UuText(text);
    reader.skipHead();
    while (reader.atGroup()) {
      reader.group();
    }
    return Arrays.copyOf(reader.decoded, reader.written);
  }

  private void skipHead() {
    while (position < text.length && (text[position] == '\n' || startsHead())) {
      while (position < text.length && text[position] != '\n') {
        position++;
      }
      position++;
    }
  }

  private boolean startsHead() {
    byte[] head = Bytes.of("begin ");
    for (int i = 0; i < head.length; i++) {
      if (position + i >= text.length || text[position + i] != head[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean atGroup() {
    return position < text.length && text[position] > ' ' && text[position] < 'a';
  }

  private void group() {
    int length = sixBits();
    // Perl fills a cut line up with zeros, which are no code and could be many.
    while (length > 0 && position < text.length && text[position] != '\n') {
      int held = (sixBits() << 18) | (sixBits() << 12) | (sixBits() << 6) | sixBits();
      for (int shift = 16; shift >= 0 && length > 0; shift -= 8) {
        decoded[written++] = (byte) (held >> shift);
        length--;
      }
    }
    endLine();
  }

  /** The value of the next character of a line; that of a blank once the line has ended. */
  private int sixBits() {
    if (position >= text.length || text[position] == '\n') {
      return 0;
    }
    return (text[position++] - ' ') & 63;
  }

  /** Passes the end of a line, before which one character may stand that sums the line up. */
  private void endLine() {
    if (position < text.length && text[position] == '\n') {
      position++;
    } else if (position + 1 < text.length && text[position + 1] == '\n') {
      position += 2;
    }
  }
}
