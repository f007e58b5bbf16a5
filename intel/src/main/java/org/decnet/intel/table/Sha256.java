package org.decnet.intel.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash in 32 bytes, in whatever order makes it quick to find. */
record Sha256(long first, long second, long third, long last) implements Comparable<Sha256> {
  /** Hexadecimal digits of a hash. */
  static final int DIGITS = 64;

  private static final int WORD = 16;
  private static final Comparator<Sha256> ORDER =
      Comparator.comparingLong(Sha256::first)
          .thenComparingLong(Sha256::second)
          .thenComparingLong(Sha256::third)
          .thenComparingLong(Sha256::last);

  /** The hash that a text is; null if it is none. */
  static @Nullable Sha256 of(String text) {
    if (text.length() != DIGITS || !text.chars().allMatch(Sha256::isDigit)) {
      return null;
    }
    return new Sha256(word(text, 0), word(text, 1), word(text, 2), word(text, 3));
  }

  private static long word(String text, int number) {
    return Long.parseUnsignedLong(text, number * WORD, (number + 1) * WORD, WORD);
  }

  private static boolean isDigit(int letter) {
    return (letter >= '0' && letter <= '9')
        || (letter >= 'a' && letter <= 'f')
        || (letter >= 'A' && letter <= 'F');
  }

  @Override
  public int compareTo(Sha256 other) {
    return ORDER.compare(this, other);
  }
}
