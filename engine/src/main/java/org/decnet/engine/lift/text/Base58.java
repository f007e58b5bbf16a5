package org.decnet.engine.lift.text;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The alphabet of wallets, which leaves out letters that look like others. */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int SHORTEST = 26;
  private static final int LONGEST = 35;
  private static final int BYTES = 25;
  private static final int HASHED = 21;

  private Base58() {}

  static boolean isBase58(String word) {
    return word.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** Whether a word is a Bitcoin address with version, hash and the right checksum. */
  static boolean isBitcoin(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !isBase58(word)) {
      return false;
    }
    byte[] bytes = decode(word);
    if (bytes.length != BYTES || (bytes[0] != 0 && bytes[0] != 5)) {
      return false;
    }
    byte[] sum = sha256(sha256(Arrays.copyOf(bytes, HASHED)));
    return Arrays.equals(sum, 0, BYTES - HASHED, bytes, HASHED, BYTES);
  }

  private static byte[] decode(String word) {
    BigInteger number = BigInteger.ZERO;
    int zeros = 0;
    for (int i = 0; i < word.length(); i++) {
      number = number.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(word.charAt(i))));
      zeros += zeros == i && word.charAt(i) == '1' ? 1 : 0;
    }
    byte[] digits = number.toByteArray();
    int sign = digits.length > 1 && digits[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + digits.length - sign];
    System.arraycopy(digits, sign, bytes, zeros, digits.length - sign);
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
