package org.decnet.engine.identity;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The middle of several 64-bit simhashes of typing rhythm: each bit as most of them have it. */
public final class KeystrokeCentroid {
  /** Most bits in which two rhythms of one hand differ. */
  public static final int MOST_DIFFERING = 4;

  /** With one band more than bits may differ, two that are near are equal in one of them. */
  private static final int BANDS = MOST_DIFFERING + 1;

  private KeystrokeCentroid() {}

  /** A bit is set if strictly more than half of the simhashes have it; empty without any. */
  public static OptionalLong of(Collection<Long> simhashes) {
    if (simhashes.isEmpty()) {
      return OptionalLong.empty();
    }
    long centroid = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long mask = 1L << bit;
      long set = simhashes.stream().filter(simhash -> (simhash & mask) != 0).count();
      centroid |= 2 * set > simhashes.size() ? mask : 0;
    }
    return OptionalLong.of(centroid);
  }

  /** Number of bits in which two differ. */
  public static int distance(long a, long b) {
    return Long.bitCount(a ^ b);
  }

  /** Whether two are of one hand. */
  public static boolean near(long a, long b) {
    return distance(a, b) <= MOST_DIFFERING;
  }

  /** As rows and evidence name it: 16 hex digits. */
  public static String text(long centroid) {
    return HexFormat.of().toHexDigits(centroid);
  }

  /** Its 8 bytes, the most significant first. */
  public static byte[] bytes(long centroid) {
    return ByteBuffer.allocate(Long.BYTES).putLong(centroid).array();
  }

  /** Keys of which two that are near share at least one. */
  static List<String> bands(long centroid) {
    return IntStream.range(0, BANDS)
        .mapToObj(band -> {
          int from = band * Long.SIZE / BANDS;
          int width = (band + 1) * Long.SIZE / BANDS - from;
          return band + ":" + ((centroid >>> from) & ((1L << width) - 1));
        })
        .toList();
  }
}
