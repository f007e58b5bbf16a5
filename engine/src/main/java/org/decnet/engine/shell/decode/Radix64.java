package org.decnet.engine.shell.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base64 and base32, read as leniently as attackers need it: blanks skipped, padding optional. */
public final class Radix64 {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final byte[] VALUES_64 = values(BASE64);
  private static final byte[] VALUES_32 = values(BASE32);

  private Radix64() {}

  /** The bytes that base64 text stands for; null if it holds other characters. */
  public static byte @Nullable [] decode64(byte[] text) {
    return decode(text, VALUES_64, 6);
  }

  /** The bytes that base32 text stands for; null if it holds other characters. */
  public static byte @Nullable [] decode32(byte[] text) {
    return decode(text, VALUES_32, 5);
  }

  private static byte @Nullable [] decode(byte[] text, byte[] values, int bits) {
    byte[] decoded = new byte[text.length];
    int size = 0;
    int held = 0;
    int buffer = 0;
    for (byte b : text) {
      if (b == '=' || b == '\n' || b == ' ' || b == '\r' || b == '\t') {
        continue;
      }
      int value = b < 0 ? -1 : values[b];
      if (value < 0) {
        return null;
      }
      buffer = ((buffer << bits) | value) & 0xffff;
      held += bits;
      if (held >= 8) {
        held -= 8;
        decoded[size++] = (byte) (buffer >> held);
      }
    }
    return Arrays.copyOf(decoded, size);
  }

  private static byte[] values(String alphabet) {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }
}
