package org.decnet.intel.address;

import java.nio.ByteBuffer;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/**
 * An address as numbers. Nothing is ever resolved.
 *
 * @param high upper half of an IPv6 address; 0 for IPv4
 * @param low lower half of an IPv6 address, or the 32 bits of an IPv4 address
 * @param isV6 whether it is an IPv6 address
 */
public record IpAddress(long high, long low, boolean isV6) {
  private static final int GROUPS = 8;

  /** The address of a text; null for what is not an address. An IPv4-mapped one is IPv4. */
  public static @Nullable IpAddress of(String text) {
    String canonical = IpText.address(text);
    if (canonical == null) {
      return null;
    }
    return canonical.indexOf(':') < 0 ? v4(canonical) : v6(canonical);
  }

  /** The IPv4 address of 32 bits. */
  public static IpAddress v4(int bits) {
    return new IpAddress(0, Integer.toUnsignedLong(bits), false);
  }

  private static IpAddress v4(String text) {
    return v4(v4Bits(text, 0));
  }

  private static int v4Bits(String text, int start) {
    int bits = 0;
    int part = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        bits = bits << 8 | part;
        part = 0;
      } else {
        part = part * 10 + (c - '0');
      }
    }
    return bits << 8 | part;
  }

  /** Reads the canonical form, which has hexadecimal groups and at most one gap. */
  private static IpAddress v6(String text) {
    int gap = text.indexOf("::");
    ByteBuffer bytes = ByteBuffer.allocate(16);
    if (gap < 0) {
      groups(text, 0, text.length(), bytes, 0);
    } else {
      groups(text, 0, gap, bytes, 0);
      int behind = count(text, gap + 2);
      groups(text, gap + 2, text.length(), bytes, GROUPS - behind);
    }
    return new IpAddress(bytes.getLong(0), bytes.getLong(8), true);
  }

  private static int count(String text, int start) {
    if (start == text.length()) {
      return 0;
    }
    int groups = 1;
    for (int i = start; i < text.length(); i++) {
      groups += text.charAt(i) == ':' ? 1 : 0;
    }
    return groups;
  }

  private static void groups(String text, int start, int end, ByteBuffer into, int first) {
    int group = first;
    int value = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ':') {
        into.putShort(2 * group++, (short) value);
        value = 0;
      } else {
        value = value << 4 | Character.digit(text.charAt(i), 16);
      }
    }
    if (start < end) {
      into.putShort(2 * group, (short) value);
    }
  }

  /** The 32 bits of an IPv4 address. */
  public int v4() {
    return (int) low;
  }

  /** How many bits an address of its family has. */
  public int width() {
    return isV6 ? 128 : 32;
  }

  /** The four or sixteen bytes in network order. */
  public byte[] bytes() {
    return isV6
        ? ByteBuffer.allocate(16).putLong(high).putLong(low).array()
        : ByteBuffer.allocate(4).putInt(v4()).array();
  }

  /** The same address with only the first bits kept. */
  public IpAddress masked(int bits) {
    if (!isV6) {
      return new IpAddress(0, low & mask(bits + 32) & 0xFFFF_FFFFL, false);
    }
    return new IpAddress(high & mask(bits), low & mask(bits - 64), true);
  }

  /** The same address with all bits but the first set. */
  public IpAddress filled(int bits) {
    if (!isV6) {
      return new IpAddress(0, low | (~mask(bits + 32) & 0xFFFF_FFFFL), false);
    }
    return new IpAddress(high | ~mask(bits), low | ~mask(bits - 64), true);
  }

  private static long mask(int bits) {
    if (bits <= 0) {
      return 0;
    }
    return bits >= 64 ? -1L : -1L << (64 - bits);
  }

  /** The canonical text. */
  public String text() {
    return IpText.canonical(isV6 ? groupText() : dotted());
  }

  private String dotted() {
    int bits = v4();
    return (bits >>> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
  }

  private String groupText() {
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < GROUPS; i++) {
      long half = i < 4 ? high : low;
      text.append(i == 0 ? "" : ":").append(Long.toHexString(half >> (48 - 16 * (i % 4)) & 0xFFFF));
    }
    return text.toString();
  }
}
