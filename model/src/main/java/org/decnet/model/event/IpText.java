package org.decnet.model.event;

import org.jspecify.annotations.Nullable;

/**
 * Canonical text of IP addresses: the form that ids, tables and rules compare.
 *
 * <p>IPv4 is four decimal numbers without leading zeros, because some programs take those for
 * octal. IPv6 follows RFC 5952: lower case, no leading zeros, the longest run of zero groups as
 * {@code ::}. An IPv4-mapped IPv6 address is its IPv4 address. A zone ({@code %eth0}) is dropped.
 * Nothing is ever resolved, and reading takes time linear in the text.
 */
public final class IpText {
  private static final String ANONYMOUS = "anon:";
  private static final int LONGEST_ADDRESS = 45;
  private static final int LONGEST_NAME = 128;
  private static final int GROUPS = 8;

  private IpText() {}

  /**
   * The canonical form of an address, or {@code anon:} and the value, cut to 128 characters, for
   * what is not an address.
   */
  public static String canonical(String text) {
    String address = address(text);
    if (address != null) {
      return address;
    }
    return ANONYMOUS + (text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text);
  }

  /** The canonical form of an address; null for what is not an address. */
  public static @Nullable String address(String text) {
    int end = text.indexOf('%');
    end = end < 0 ? text.length() : end;
    if (end > LONGEST_ADDRESS || end < 2) {
      return null;
    }
    if (text.indexOf(':') < 0) {
      return end == text.length() && v4(text, 0, end) >= 0 ? text : null;
    }
    int[] groups = v6(text, end);
    return groups == null ? null : print(groups);
  }

  /** Whether a canonical text stands for something that is no address. */
  public static boolean isAnonymous(String canonical) {
    return canonical.startsWith(ANONYMOUS);
  }

  /** Four decimal numbers as 32 bits; -1 if the text is anything else. */
  private static long v4(String text, int start, int end) {
    long address = 0;
    int at = start;
    for (int part = 0; part < 4; part++) {
      int first = at;
      int value = 0;
      while (at < end && at - first < 3 && isDigit(text.charAt(at))) {
        value = value * 10 + (text.charAt(at++) - '0');
      }
      boolean octal = at - first > 1 && text.charAt(first) == '0';
      if (at == first || value > 255 || octal) {
        return -1;
      }
      address = address << 8 | value;
      if (part < 3 && (at >= end || text.charAt(at++) != '.')) {
        return -1;
      }
    }
    return at == end ? address : -1;
  }

  private static int @Nullable [] v6(String text, int end) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int at = 0;
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < end) {
      int next = endOfGroup(text, at, end);
      long v4 = next == end ? v4(text, at, end) : -1;
      if (v4 >= 0 && count <= GROUPS - 2) {
        groups[count++] = (int) (v4 >> 16);
        groups[count++] = (int) (v4 & 0xFFFF);
        break;
      }
      int value = group(text, at, next);
      if (value < 0 || count == GROUPS) {
        return null;
      }
      groups[count++] = value;
      at = next;
      if (at == end) {
        break;
      }
      at++;
      if (at < end && text.charAt(at) == ':') {
        if (gap >= 0) {
          return null;
        }
        gap = count;
        at++;
      } else if (at == end) {
        return null;
      }
    }
    return spread(groups, count, gap);
  }

  private static int endOfGroup(String text, int start, int end) {
    int colon = text.indexOf(':', start);
    return colon < 0 || colon > end ? end : colon;
  }

  private static int group(String text, int start, int end) {
    if (end == start || end - start > 4) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** Moves the groups after the gap to the end. */
  private static int @Nullable [] spread(int[] groups, int count, int gap) {
    if (gap < 0) {
      return count == GROUPS ? groups : null;
    }
    if (count == GROUPS) {
      return null;
    }
    int[] all = new int[GROUPS];
    System.arraycopy(groups, 0, all, 0, gap);
    System.arraycopy(groups, gap, all, GROUPS - (count - gap), count - gap);
    return all;
  }

  private static String print(int[] groups) {
    if (isMapped(groups)) {
      return (groups[6] >> 8)
          + "."
          + (groups[6] & 255)
          + '.'
          + (groups[7] >> 8)
          + '.'
          + (groups[7] & 255);
    }
    int gap = longestZeros(groups);
    int gapEnd = gap < 0 ? -1 : endOfZeros(groups, gap);
    StringBuilder text = new StringBuilder(LONGEST_ADDRESS);
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        text.append("::");
        i = gapEnd - 1;
        continue;
      }
      if (i > 0 && i != gapEnd) {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }

  private static boolean isMapped(int[] groups) {
    return endOfZeros(groups, 0) == 5 && groups[5] == 0xFFFF;
  }

  /** Start of the first longest run of at least two zero groups; -1 if there is none. */
  private static int longestZeros(int[] groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = endOfZeros(groups, i) - i;
      if (run > length) {
        start = i;
        length = run;
      }
    }
    return start;
  }

  private static int endOfZeros(int[] groups, int start) {
    int end = start;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
