package org.decnet.intel.address;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which addresses are the internet's: not private, special, for documentation, or the operator's
 * own. Only those are looked up and told to others.
 */
public final class PublicAddresses {
  /** What IANA's registries of special addresses (RFC 6890 and after) keep from the internet. */
  private static final List<Prefix> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.31.196.0/24",
              "192.52.193.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "192.175.48.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Prefix::of)
          .map(Objects::requireNonNull)
          .toList();

  /** The only part of IPv6 that is handed out; all else is special or free. */
  private static final Prefix UNICAST = Objects.requireNonNull(Prefix.of("2000::/3"));

  private final List<Prefix> own;

  /** Public addresses but these of the operator. */
  public PublicAddresses(List<Prefix> own) {
    this.own = List.copyOf(own);
  }

  /** Whether an address is the internet's and not the operator's. */
  public boolean holds(IpAddress address) {
    if (address.isV6() && !UNICAST.holds(address)) {
      return false;
    }
    return SPECIAL.stream().noneMatch(block -> block.holds(address))
        && own.stream().noneMatch(block -> block.holds(address));
  }
}
