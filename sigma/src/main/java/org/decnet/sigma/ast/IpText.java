package org.decnet.sigma.ast;

/**
 * Reads IP addresses without allocating: the halves of an IPv6 address are read one at a time.
 *
 * <p>Text forms of RFC 4291 section 2.2; an IPv6 zone ({@code %eth0}) is ignored; IPv4 is four
 * decimal numbers without leading zeros, because some programs take those for octal.
 */
final class IpText {
  private static final int GROUPS = 8;
  private static final int LONGEST_V6 = 45;

  private IpText() {}

  static boolean isV4(CharSequence text) {
    return v4(text, 0, text.length()) >= 0;
  }

  /** The address as 32 bits. */
  static long v4(CharSequence text) {
    return v4(text, 0, text.length());
  }

  private static long v4(CharSequence text, int start, int end) {
    if (end - start < 7 || end - start > 15) {
      return -1;
    }
    long address = 0;
    int parts = 0;
    int at = start;
    while (at < end && parts < 4) {
      int value = 0;
      int first = at;
      while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - first < 3) {
        value = value * 10 + (text.charAt(at) - '0');
        at++;
      }
      int digits = at - first;
      if (digits == 0 || value > 255 || (digits > 1 && text.charAt(first) == '0')) {
        return -1;
      }
      address = address << 8 | value;
      parts++;
      if (parts < 4) {
        if (at >= end || text.charAt(at) != '.') {
          return -1;
        }
        at++;
      }
    }
    return parts == 4 && at == end ? address : -1;
  }

  static boolean isV6(CharSequence text) {
    int end = endOfV6(text);
    if (end < 2 || end > LONGEST_V6) {
      return false;
    }
    int groups = 0;
    int at = 0;
    boolean gap = false;
    if (text.charAt(0) == ':') {
      if (text.charAt(1) != ':') {
        return false;
      }
      gap = true;
      at = 2;
    }
    while (at < end) {
      int next = endOfGroup(text, at, end);
      if (next == end && v4(text, at, end) >= 0) {
        groups += 2;
        at = end;
        break;
      }
      if (!isGroup(text, at, next)) {
        return false;
      }
      groups++;
      at = next;
      if (at < end) {
        at++;
        if (at == end) {
          return false;
        }
        if (text.charAt(at) == ':') {
          if (gap) {
            return false;
          }
          gap = true;
          at++;
        }
      }
    }
    return gap ? groups < GROUPS : groups == GROUPS;
  }

  /** The first 64 bits of a text for which {@link #isV6} holds. */
  static long v6High(CharSequence text) {
    return half(text, 0);
  }

  /** The last 64 bits of a text for which {@link #isV6} holds. */
  static long v6Low(CharSequence text) {
    return half(text, 4);
  }

  private static long half(CharSequence text, int firstGroup) {
    int end = endOfV6(text);
    int missing = GROUPS - countGroups(text, end);
    long result = 0;
    int index = 0;
    int at = 0;
    while (at < end) {
      if (text.charAt(at) == ':') {
        // Only the gap begins with a colon here: single ones are stepped over below.
        index += missing;
        at += at == 0 ? 2 : 1;
        continue;
      }
      int next = endOfGroup(text, at, end);
      long v4 = next == end ? v4(text, at, end) : -1;
      if (v4 >= 0) {
        result |= placed(v4 >>> 16, index, firstGroup) | placed(v4 & 0xffff, index + 1, firstGroup);
      } else {
        result |= placed(hex(text, at, next), index, firstGroup);
      }
      index++;
      at = next + 1;
    }
    return result;
  }

  private static long placed(long group, int index, int firstGroup) {
    int offset = index - firstGroup;
    return offset < 0 || offset > 3 ? 0 : group << (48 - 16 * offset);
  }

  private static int countGroups(CharSequence text, int end) {
    int groups = 0;
    int at = 0;
    while (at < end) {
      if (text.charAt(at) == ':') {
        at++;
        continue;
      }
      int next = endOfGroup(text, at, end);
      groups += next == end && v4(text, at, end) >= 0 ? 2 : 1;
      at = next;
    }
    return groups;
  }

  private static int endOfGroup(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != ':') {
      at++;
    }
    return at;
  }

  private static boolean isGroup(CharSequence text, int start, int end) {
    if (end == start || end - start > 4) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (hexDigit(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static long hex(CharSequence text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value << 4 | hexDigit(text.charAt(i));
    }
    return value;
  }

  /** ASCII only: {@link Character#digit} would take digits of other scripts too. */
  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static int endOfV6(CharSequence text) {
    int limit = Math.min(text.length(), LONGEST_V6 + 1);
    for (int i = 0; i < limit; i++) {
      if (text.charAt(i) == '%') {
        return i;
      }
    }
    return text.length();
  }
}
