package org.decnet.intel.table;

import java.util.List;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.Prefix;
import org.decnet.model.actor.NetworkFacts;
import org.jspecify.annotations.Nullable;

/** Ranges of addresses with their autonomous system and country, as iptoasn publishes them. */
final class AsnTable implements NetworkTable {
  /** What such facts name as their source. */
  static final String SOURCE = "iptoasn";

  private final Ranges v4;
  private final Ranges v6;
  private final List<Owner> owners;

  AsnTable(Ranges v4, Ranges v6, List<Owner> owners) {
    this.v4 = v4;
    this.v6 = v6;
    this.owners = List.copyOf(owners);
  }

  /**
   * Who announces a range.
   *
   * @param asn number of the system
   * @param country two capital letters; null if the table does not know
   * @param name name of the system; null if the table has none
   */
  record Owner(long asn, @Nullable String country, @Nullable String name) {}

  /** How many ranges the table holds. */
  int size() {
    return v4.size() + v6.size();
  }

  @Override
  public NetworkFacts find(IpAddress address) {
    Ranges ranges = address.isV6() ? v6 : v4;
    int at = ranges.find(address);
    if (at < 0) {
      return NetworkFacts.NONE;
    }
    Owner owner = owners.get(ranges.value(at));
    return new NetworkFacts(
        owner.country(),
        owner.country() == null ? null : SOURCE,
        owner.asn(),
        owner.name(),
        block(address, ranges.first(at), ranges.last(at)).text(),
        SOURCE);
  }

  /** The largest block in CIDR form that holds the address and lies within a range. */
  private static Prefix block(IpAddress address, IpAddress first, IpAddress last) {
    int bits = 0;
    while (!lies(new Prefix(address.masked(bits), bits), first, last)) {
      bits++;
    }
    return new Prefix(address.masked(bits), bits);
  }

  /** Whether a block lies within a range that holds an address of the block. */
  private static boolean lies(Prefix block, IpAddress first, IpAddress last) {
    return (block.first().equals(first) || !block.holds(first))
        && (block.last().equals(last) || !block.holds(last));
  }
}
