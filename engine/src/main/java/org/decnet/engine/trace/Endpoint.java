package org.decnet.engine.trace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a decoy was told to fetch something. An address belongs to one; behind a name there may be
 * everybody's files, so a name counts with the path.
 */
final class Endpoint {
  private static final String DIGITS_AND_DOTS = "0123456789.";

  private Endpoint() {}

  /** The endpoint as rows name it; null if it is nobody's: private, local or no host at all. */
  static @Nullable String of(String host, @Nullable Long port, @Nullable String path) {
    String name = host.toLowerCase(Locale.ROOT);
    boolean isIpv4 = name.chars().allMatch(c -> DIGITS_AND_DOTS.indexOf(c) >= 0);
    boolean isIpv6 = name.indexOf(':') >= 0;
    if (isNobodys(name, isIpv4, isIpv6)) {
      return null;
    }
    String endpoint = port == null ? name : name + ':' + port;
    return isIpv4 || isIpv6 ? endpoint : endpoint + withoutQuery(path);
  }

  private static boolean isNobodys(String name, boolean isIpv4, boolean isIpv6) {
    if (isIpv4) {
      return !isPublicIpv4(name);
    }
    if (isIpv6) {
      return name.startsWith("fe80:")
          || name.startsWith("fc")
          || name.startsWith("fd")
          || name.startsWith("::")
          || name.startsWith("[");
    }
    return name.indexOf('.') <= 0 || name.endsWith(".local");
  }

  private static boolean isPublicIpv4(String address) {
    int[] parts = new int[4];
    int part = 0;
    int digits = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '.') {
        if (digits == 0 || ++part > 3) {
          return false;
        }
        digits = 0;
      } else if (++digits > 3) {
        return false;
      } else {
        parts[part] = parts[part] * 10 + c - '0';
      }
    }
    boolean whole = part == 3 && digits > 0;
    boolean small = parts[0] < 224 && parts[1] < 256 && parts[2] < 256 && parts[3] < 256;
    return whole && small && !isPrivate(parts[0], parts[1]);
  }

  private static boolean isPrivate(int first, int second) {
    return first == 0
        || first == 10
        || first == 127
        || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 100 && second >= 64 && second < 128);
  }

  private static String withoutQuery(@Nullable String path) {
    if (path == null) {
      return "";
    }
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
