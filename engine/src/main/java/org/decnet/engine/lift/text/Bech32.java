package org.decnet.engine.lift.text;

import java.util.Locale;

/** Newer Bitcoin addresses: {@code bc1}, data and six characters of checksum (BIP 173 and 350). */
final class Bech32 {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int FIRST_FORM = 1;
  private static final int SECOND_FORM = 0x2bc830a3;
  private static final String PREFIX = "bc1";
  private static final int SHORTEST = 14;
  private static final int LONGEST = 74;

  private Bech32() {}

  static boolean isBitcoin(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean oneCase = word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT));
    if (!oneCase
        || !lower.startsWith(PREFIX)
        || lower.length() < SHORTEST
        || lower.length() > LONGEST) {
      return false;
    }
    int sum = step(step(step(step(step(1, 'b' >> 5), 'c' >> 5), 0), 'b' & 31), 'c' & 31);
    for (int i = PREFIX.length(); i < lower.length(); i++) {
      int value = ALPHABET.indexOf(lower.charAt(i));
      if (value < 0) {
        return false;
      }
      sum = step(sum, value);
    }
    return sum == FIRST_FORM || sum == SECOND_FORM;
  }

  private static int step(int sum, int value) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >>> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
