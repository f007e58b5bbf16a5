package org.decnet.engine.lift.text;

import org.jspecify.annotations.Nullable;

/** Addresses that ransom is paid to. */
public final class Wallets {
  private static final int SHORTEST = 14;
  private static final int LONGEST = 95;

  private Wallets() {}

  /**
   * The first wallet in a text: a Bitcoin address whose checksum holds, or what has the form of a
   * Monero address; null if there is none.
   */
  public static @Nullable String first(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isAlphanumeric(text.charAt(i))) {
        int length = i - start;
        if (length >= SHORTEST && length <= LONGEST && isWallet(text.substring(start, i))) {
          return text.substring(start, i);
        }
        start = i + 1;
      }
    }
    return null;
  }

  private static boolean isWallet(String word) {
    char first = word.charAt(0);
    return switch (first) {
      case '1', '3' -> Base58.isBitcoin(word);
      case '4' -> isMonero(word);
      case 'b', 'B' -> Bech32.isBitcoin(word);
      default -> false;
    };
  }

  /** Its checksum is a Keccak that no platform library knows; the length is rare enough. */
  private static boolean isMonero(String word) {
    char second = word.charAt(1);
    return word.length() == LONGEST
        && ((second >= '0' && second <= '9') || second == 'A' || second == 'B')
        && Base58.isBase58(word);
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
