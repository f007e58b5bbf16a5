package org.decnet.intel.address;

import org.jspecify.annotations.Nullable;

/**
 * A block of addresses in CIDR form.
 *
 * @param first its first address
 * @param bits how many leading bits its addresses share
 */
public record Prefix(IpAddress first, int bits) {
  /** The block of a text such as {@code 10.0.0.0/8} or of one address; null for anything else. */
  public static @Nullable Prefix of(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpAddress.of(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      return null;
    }
    int bits = slash < 0 ? address.width() : number(text, slash + 1);
    return bits < 0 || bits > address.width() ? null : new Prefix(address.masked(bits), bits);
  }

  private static int number(String text, int start) {
    int value = start < text.length() && text.length() - start <= 3 ? 0 : -1;
    for (int i = start; i < text.length() && value >= 0; i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -1;
    }
    return value;
  }

  /** Whether an address lies in the block. */
  public boolean holds(IpAddress address) {
    return address.isV6() == first.isV6() && address.masked(bits).equals(first);
  }

  /** Its last address. */
  public IpAddress last() {
    return first.filled(bits);
  }

  /** The CIDR form. */
  public String text() {
    return first.text() + "/" + bits;
  }
}
