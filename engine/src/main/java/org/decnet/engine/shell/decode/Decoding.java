package org.decnet.engine.shell.decode;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way in which code unfolds the constants that it hides other code in. */
public enum Decoding {
  BASE64,
  BASE32,
  HEX,
  UUENCODED,
  ROTATED,
  PACKED,
  REVERSED,
  PERCENT,
  /** Bytes that are text as they are. */
  NONE;

  /** The way that a name of a codec, or a template of Perl's and Ruby's unpack, stands for. */
  public static @Nullable Decoding named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "base64", "base64_codec", "base-64", "m", "m0", "m*" -> BASE64;
      case "hex", "hex_codec", "h*" -> HEX;
      case "uu", "uu_codec", "u", "u*" -> UUENCODED;
      case "rot13", "rot_13", "rot-13" -> ROTATED;
      case "zip", "zlib", "zlib_codec" -> PACKED;
      case "utf8", "utf-8", "ascii", "latin1", "binary", "a*" -> NONE;
      default -> null;
    };
  }

  /**
   * What bytes unfold to.
   *
   * @param limit bytes that may come of them
   * @return null if they do not hold what the way asks for, or too much
   */
  public byte @Nullable [] apply(byte[] bytes, int limit) {
    return switch (this) {
      case BASE64 -> Radix64.decode64(bytes);
      case BASE32 -> Radix64.decode32(bytes);
      case HEX -> HexText.decodePlain(bytes);
      case UUENCODED -> UuText.decode(bytes);
      case ROTATED -> rotated(bytes);
      case PACKED -> Inflated.any(bytes, limit);
      case REVERSED -> reversed(bytes);
      case PERCENT -> PercentText.decode(bytes);
      case NONE -> bytes;
    };
  }

  private static byte[] rotated(byte[] bytes) {
    byte[] rotated = bytes.clone();
    for (int i = 0; i < rotated.length; i++) {
      int letter = rotated[i] | 0x20;
      if (letter >= 'a' && letter <= 'z') {
        rotated[i] += (byte) (letter < 'n' ? 13 : -13);
      }
    }
    return rotated;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[bytes.length - 1 - i] = bytes[i];
    }
    return reversed;
  }
}
