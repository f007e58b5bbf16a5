package org.decnet.ingest.text;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * UTF-8 as logs really hold it: valid, or with stray bytes that are shown as {@code \xNN} (spec 01,
 * section 1). Valid means RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
 */
public final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final HexFormat HEX = HexFormat.of();

  private Utf8() {}

  /** Whether every byte is ASCII or part of a valid sequence. */
  public static boolean isValid(byte[] bytes) {
    return firstInvalid(bytes, 0, bytes.length) == bytes.length;
  }

  /**
   * The bytes of a JSON text with each stray byte written as the JSON escape of {@code \xNN}. The
   * result is valid UTF-8; JSON stays JSON, because stray bytes make sense inside strings only.
   */
  public static byte[] repairJson(byte[] bytes) {
    return repair(bytes, 0, bytes.length, "\\\\x");
  }

  /** Bytes as text, with each stray byte shown as {@code \xNN}. */
  public static String text(byte[] bytes, int from, int to) {
    if (firstInvalid(bytes, from, to) == to) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    return new String(repair(bytes, from, to, "\\x"), StandardCharsets.UTF_8);
  }

  /**
   * Text without lone surrogates, which no encoding can carry: each becomes {@code \xNN} of its
   * three bytes. The same object if there is none.
   */
  public static String withoutLoneSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return escapeLoneSurrogates(text, i);
      }
    }
    return text;
  }

  private static String escapeLoneSurrogates(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        out.append(c);
      } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        escape(out, 0xE0 | (c >> 12));
        escape(out, 0x80 | ((c >> 6) & 0x3F));
        escape(out, 0x80 | (c & 0x3F));
      }
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, int value) {
    out.append("\\x").append(HEX.toHexDigits((byte) value));
  }

  private static byte[] repair(byte[] bytes, int from, int to, String prefix) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from + 64);
    byte[] mark = prefix.getBytes(StandardCharsets.US_ASCII);
    int at = from;
    while (at < to) {
      int end = firstInvalid(bytes, at, to);
      out.write(bytes, at, end - at);
      if (end < to) {
        out.writeBytes(mark);
        out.writeBytes(HEX.toHexDigits(bytes[end]).getBytes(StandardCharsets.US_ASCII));
      }
      at = end + 1;
    }
    return out.toByteArray();
  }

  /** Index of the first byte that belongs to no valid sequence; {@code to} if there is none. */
  private static int firstInvalid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      // Most logs are ASCII: eight bytes in one look.
      while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
      }
      if (at == to) {
        break;
      }
      int length = sequenceLength(bytes, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return to;
  }

  /** Length of the valid sequence that starts here; 0 if none does (RFC 3629, section 4). */
  private static int sequenceLength(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean refused =
        switch (first) {
          case 0xE0 -> second < 0xA0;
          case 0xED -> second > 0x9F;
          case 0xF0 -> second < 0x90;
          case 0xF4 -> second > 0x8F;
          default -> false;
        };
    return refused ? 0 : length;
  }
}
