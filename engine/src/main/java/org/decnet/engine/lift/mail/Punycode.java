package org.decnet.engine.lift.mail;

import org.jspecify.annotations.Nullable;

/** The ASCII form of labels in other scripts (RFC 3492). */
final class Punycode {
  private static final int BASE = 36;
  private static final int LOWEST = 1;
  private static final int HIGHEST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE = 128;
  private static final int LONGEST = 63;

  private Punycode() {}

  /** A label without its {@code xn--} decoded; null if it is none. */
  static @Nullable String decode(String label) {
    if (label.length() > LONGEST) {
      return null;
    }
    int delimiter = label.lastIndexOf('-');
    StringBuilder text = new StringBuilder(delimiter < 0 ? "" : label.substring(0, delimiter));
    int at = delimiter + 1;
    int code = FIRST_CODE;
    int bias = FIRST_BIAS;
    int index = 0;
    while (at < label.length()) {
      int before = index;
      int weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < label.length() ? digit(label.charAt(at++)) : -1;
        if (digit < 0 || digit > (Integer.MAX_VALUE - index) / weight) {
          return null;
        }
        index += digit * weight;
        int threshold = Math.clamp((long) k - bias, LOWEST, HIGHEST);
        if (digit < threshold) {
          break;
        }
        if (weight > Integer.MAX_VALUE / (BASE - threshold)) {
          return null;
        }
        weight *= BASE - threshold;
      }
      int length = text.codePointCount(0, text.length()) + 1;
      bias = adapt(index - before, length, before == 0);
      code += index / length;
      index %= length;
      if (!Character.isValidCodePoint(code) || Character.getType(code) == Character.SURROGATE) {
        return null;
      }
      text.insert(text.offsetByCodePoints(0, index), Character.toString(code));
      index++;
    }
    return text.toString();
  }

  private static int adapt(int delta, int length, boolean first) {
    int left = first ? delta / DAMP : delta / 2;
    left += left / length;
    int k = 0;
    while (left > (BASE - LOWEST) * HIGHEST / 2) {
      left /= BASE - LOWEST;
      k += BASE;
    }
    return k + (BASE - LOWEST + 1) * left / (left + SKEW);
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }
}
