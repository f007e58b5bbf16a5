package org.decnet.ingest.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds line ends eight bytes at a time, so that splitting costs little next to unpacking. */
final class NewlineSearch {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A_0A0A_0A0A_0A0AL;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;

  private NewlineSearch() {}

  /** Index of the first newline in {@code bytes[from, to)}; -1 if there is none. */
  static int find(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long zeroed = (long) LONGS.get(bytes, at) ^ NEWLINES;
      // Sets the top bit of the lowest zero byte; higher bits may be wrong, but are not looked at.
      long hit = (zeroed - ONES) & ~zeroed & TOPS;
      if (hit != 0) {
        return at + Long.numberOfTrailingZeros(hit) / Byte.SIZE;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return -1;
  }
}
