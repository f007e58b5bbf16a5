package org.decnet.engine.identity;

import org.jspecify.annotations.Nullable;

/** The block of neighbours of an address, as one customer gets it: 256 addresses of IPv4. */
final class AddressBlock {
  private AddressBlock() {}

  /** The block; null for what is no address of IPv4. */
  static @Nullable String of(String ip) {
    int last = ip.lastIndexOf('.');
    return last < 0 || ip.indexOf(':') >= 0 ? null : ip.substring(0, last) + ".0/24";
  }
}
