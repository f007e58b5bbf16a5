package org.decnet.sigma.ast;

/**
 * An IP address read from a text; used again for the next one, so that reading allocates nothing.
 *
 * <p>An IPv4 address written in IPv6 ({@code ::ffff:192.0.2.1}) counts as the IPv4 address that it
 * is, and takes the highest 32 bits.
 */
public final class IpAddress {
  private boolean v4;
  private long high;
  private long low;

  /** Reads a text; false, with the address unchanged, for one that is no address. */
  public boolean read(CharSequence text) {
    if (IpText.isV4(text)) {
      set(true, IpText.v4(text) << 32, 0);
      return true;
    }
    if (!IpText.isV6(text)) {
      return false;
    }
    long first = IpText.v6High(text);
    long last = IpText.v6Low(text);
    boolean mapped = first == 0 && last >>> 32 == 0xffff;
    set(mapped, mapped ? last << 32 : first, mapped ? 0 : last);
    return true;
  }

  private void set(boolean isV4, long first, long last) {
    v4 = isV4;
    high = first;
    low = last;
  }

  /** Whether it is an IPv4 address. */
  public boolean isV4() {
    return v4;
  }

  /** Its first 64 bits. */
  public long high() {
    return high;
  }

  /** Its last 64 bits. */
  public long low() {
    return low;
  }
}
