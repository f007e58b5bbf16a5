package org.decnet.engine.lift.ipv6;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the second half of an address of IPv6 tells of the network card.
 *
 * @param kind eui64 or unknown: random ones cannot be told apart from one sighting
 * @param oui maker's part of the hardware address, such as {@code 00:16:3e}; null unless eui64
 */
public record InterfaceId(String kind, @Nullable String oui) {
  private static final int HALF = 4;
  private static final int UNIVERSAL = 0x02;

  /** Numbers that protocols use, such as those of routers that stand in for each other. */
  private static final Set<String> SHARED = Set.of("00:00:00", "00:00:5e");

  /** Whether a canonical address holds on its own link only. */
  static boolean isLinkLocal(String address) {
    return address.length() > 5
        && address.startsWith("fe")
        && "89ab".indexOf(address.charAt(2)) >= 0
        && address.charAt(3) != ':'
        && address.charAt(4) == ':';
  }

  /** The interface id of a canonical address. */
  public static InterfaceId of(String address) {
    int[] groups = lastGroups(address);
    boolean hardware = (groups[1] & 0xff) == 0xff && groups[2] >> 8 == 0xfe;
    if (!hardware) {
      return new InterfaceId("unknown", null);
    }
    return new InterfaceId(
        "eui64",
        String.format(
            Locale.ROOT,
            "%02x:%02x:%02x",
            groups[0] >> 8 ^ UNIVERSAL,
            groups[0] & 0xff,
            groups[1] >> 8));
  }

  /**
   * What tells a network card from all others: the second half of an address, if it follows from a
   * hardware address that a maker gave out. Those that software makes up, and those of routers that
   * share one, are of many.
   *
   * @param address canonical
   */
  public static Optional<String> ofOneCard(String address) {
    int[] groups = lastGroups(address);
    String oui = of(address).oui();
    boolean universal = (groups[0] >> 8 & UNIVERSAL) != 0;
    return oui == null || !universal || SHARED.contains(oui)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "%04x%04x%04x%04x", groups[0], groups[1], groups[2], groups[3]));
  }

  private static int[] lastGroups(String address) {
    int[] groups = new int[HALF];
    int end = address.length();
    for (int i = HALF - 1; i >= 0 && end > 0; i--) {
      int start = address.lastIndexOf(':', end - 1) + 1;
      if (start == end) {
        return groups; // the gap: what is before it is zero, or belongs to the first half
      }
      groups[i] = Integer.parseInt(address.substring(start, end), 16);
      end = start - 1;
    }
    return groups;
  }
}
