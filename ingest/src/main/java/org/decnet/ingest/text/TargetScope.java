package org.decnet.ingest.text;

import java.util.Locale;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/** Where the target of a tunnel lies, told by its text alone: no name is ever resolved. */
public enum TargetScope {
  /** The decoy itself: loopback, the unspecified address, or the decoy's own address. */
  SELF,
  /** A network that the internet does not route (RFC 1918, 3927, 4193, 4291, 6598). */
  PRIVATE,
  /** Any other address or name. */
  PUBLIC;

  /**
   * The scope of a target.
   *
   * @param host address or name, as asked for
   * @param decoyIp the decoy's address, if known
   */
  public static TargetScope of(String host, @Nullable String decoyIp) {
    String address = IpText.address(host);
    if (address == null) {
      return ofName(host.toLowerCase(Locale.ROOT));
    }
    if (address.equals(decoyIp)) {
      return SELF;
    }
    return address.indexOf(':') >= 0 ? ofV6(address) : ofV4(address);
  }

  /** The name in events. */
  public String scopeName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static TargetScope ofName(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.equals("localhost") || bare.endsWith(".localhost")) {
      return SELF;
    }
    boolean local =
        bare.endsWith(".local")
            || bare.endsWith(".internal")
            || bare.endsWith(".lan")
            || bare.endsWith(".home.arpa")
            || (bare.indexOf('.') < 0 && !bare.isEmpty());
    return local ? PRIVATE : PUBLIC;
  }

  private static TargetScope ofV6(String address) {
    if (address.equals("::1") || address.equals("::")) {
      return SELF;
    }
    // fc00::/7 and fe80::/10 in canonical text always show all four digits of the first group.
    boolean local =
        address.startsWith("fc")
            || address.startsWith("fd")
            || address.startsWith("fe8")
            || address.startsWith("fe9")
            || address.startsWith("fea")
            || address.startsWith("feb");
    return local && address.indexOf(':') == 4 ? PRIVATE : PUBLIC;
  }

  private static TargetScope ofV4(String address) {
    int dot = address.indexOf('.');
    int first = Integer.parseInt(address.substring(0, dot));
    int second = Integer.parseInt(address.substring(dot + 1, address.indexOf('.', dot + 1)));
    return switch (first) {
      case 0, 127 -> SELF;
      case 10 -> PRIVATE;
      case 100 -> second >= 64 && second < 128 ? PRIVATE : PUBLIC;
      case 169 -> second == 254 ? PRIVATE : PUBLIC;
      case 172 -> second >= 16 && second < 32 ? PRIVATE : PUBLIC;
      case 192 -> second == 168 ? PRIVATE : PUBLIC;
      default -> PUBLIC;
    };
  }
}
