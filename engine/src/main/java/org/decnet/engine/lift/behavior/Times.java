package org.decnet.engine.lift.behavior;

import java.time.Instant;
import java.util.Arrays;

/** Points in time in any order, of which the latest added are kept. */
final class Times {
  private static final int MOST = 256;
  private static final int FIRST = 4;
  private static final long MICROS = 1_000_000;

  private long[] micros = new long[FIRST];
  private int size;
  private int next;

  void add(Instant time) {
    if (next == micros.length && next < MOST) {
      micros = Arrays.copyOf(micros, Math.min(MOST, 2 * next));
    }
    if (next == micros.length) {
      next = 0;
    }
    micros[next++] = time.getEpochSecond() * MICROS + time.getNano() / 1000;
    size = Math.min(micros.length, Math.max(size, next));
  }

  /** The times in order, in microseconds. */
  long[] sorted() {
    long[] sorted = Arrays.copyOf(micros, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Bytes of memory that it takes. */
  int weight() {
    return Long.BYTES * micros.length;
  }
}
