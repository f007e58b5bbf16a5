package org.decnet.engine.lift.mail;

import java.nio.charset.StandardCharsets;

/** Little-endian numbers and marks in the bytes of a file; what lies outside is 0. */
@SuppressWarnings("ArrayRecordComponent") // a view: a copy would cost what it saves
record ByteView(byte[] bytes) {
  int length() {
    return bytes.length;
  }

  int u8(int at) {
    return at < 0 || at >= bytes.length ? 0 : bytes[at] & 0xff;
  }

  int u16(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  long u32(int at) {
    return u16(at) | (long) u16(at + 2) << 16;
  }

  boolean startsWith(int at, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (at + i >= bytes.length || u8(at + i) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  String ascii(int at, int length) {
    int from = Math.clamp(at, 0, bytes.length);
    int to = Math.clamp((long) from + length, from, bytes.length);
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
