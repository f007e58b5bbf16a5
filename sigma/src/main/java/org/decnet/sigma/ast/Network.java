package org.decnet.sigma.ast;

import org.jspecify.annotations.Nullable;

/**
 * An IP network in CIDR notation, version 4 or 6.
 *
 * <p>An IPv4 address written in IPv6 ({@code ::ffff:192.0.2.1}) counts as the IPv4 address that it
 * is. No name is ever resolved and no test allocates.
 */
public final class Network {
  private final boolean v4;
  private final long high;
  private final long low;
  private final int prefix;

  private Network(boolean v4, long high, long low, int prefix) {
    this.v4 = v4;
    this.high = high & mask(prefix);
    this.low = low & mask(prefix - Long.SIZE);
    this.prefix = prefix;
  }

  /**
   * The network of a text such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}; a bare address is
   * the network of it alone. Null if the text is neither. Bits after the prefix are ignored.
   */
  public static @Nullable Network parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean v4 = IpText.isV4(address);
    if (!v4 && !IpText.isV6(address)) {
      return null;
    }
    int width = v4 ? 32 : 128;
    int prefix = slash < 0 ? width : decimal(text, slash + 1);
    if (prefix < 0 || prefix > width) {
      return null;
    }
    if (v4) {
      return new Network(true, IpText.v4(address) << 32, 0, prefix);
    }
    return new Network(false, IpText.v6High(address), IpText.v6Low(address), prefix);
  }

  private static int decimal(String text, int start) {
    if (start == text.length() || text.length() - start > 3) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Whether it holds IPv4 addresses. */
  public boolean isV4() {
    return v4;
  }

  /** The first 64 bits of its addresses; those after the prefix are 0. */
  public long high() {
    return high;
  }

  /** The last 64 bits of its addresses; those after the prefix are 0. */
  public long low() {
    return low;
  }

  /** How many bits its addresses have in common. */
  public int prefix() {
    return prefix;
  }

  /** Whether the text is an address within this network; false if it is no address. */
  public boolean contains(CharSequence address) {
    if (IpText.isV4(address)) {
      return v4 && holds(IpText.v4(address) << 32, 0);
    }
    if (!IpText.isV6(address)) {
      return false;
    }
    long addressHigh = IpText.v6High(address);
    long addressLow = IpText.v6Low(address);
    boolean mapped = addressHigh == 0 && addressLow >>> 32 == 0xffff;
    if (v4) {
      return mapped && holds(addressLow << 32, 0);
    }
    return !mapped && holds(addressHigh, addressLow);
  }

  private boolean holds(long addressHigh, long addressLow) {
    return (addressHigh & mask(prefix)) == high && (addressLow & mask(prefix - Long.SIZE)) == low;
  }

  /** The highest so many bits set; none for a negative count, all from 64 up. */
  public static long mask(int bits) {
    if (bits <= 0) {
      return 0;
    }
    return bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network that
        && v4 == that.v4
        && high == that.high
        && low == that.low
        && prefix == that.prefix;
  }

  @Override
  public int hashCode() {
    return (Boolean.hashCode(v4) * 31 + Long.hashCode(high)) * 31 + Long.hashCode(low) + prefix;
  }
}
