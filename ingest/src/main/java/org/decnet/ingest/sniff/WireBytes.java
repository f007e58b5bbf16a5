package org.decnet.ingest.sniff;

import java.nio.charset.StandardCharsets;

/** Reads numbers of network byte order from bytes, and never beyond their end. */
final class WireBytes {
  private final byte[] bytes;
  private final int end;
  private int at;

  WireBytes(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = Math.min(end, bytes.length);
  }

  int left() {
    return end - at;
  }

  /** The next number of one to three bytes; -1 if the bytes end before. */
  int number(int size) {
    if (left() < size) {
      at = end;
      return -1;
    }
    int value = 0;
    for (int i = 0; i < size; i++) {
      value = (value << 8) | (bytes[at++] & 0xFF);
    }
    return value;
  }

  void skip(int count) {
    at = count < 0 || count > left() ? end : at + count;
  }

  /** The next bytes, as far as there are so many. */
  WireBytes part(int size) {
    int start = at;
    skip(size);
    return new WireBytes(bytes, start, at);
  }

  /** The rest as text of one byte a character. */
  String text() {
    return new String(bytes, at, left(), StandardCharsets.ISO_8859_1);
  }
}
