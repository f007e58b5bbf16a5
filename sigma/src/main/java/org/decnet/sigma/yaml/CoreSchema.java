package org.decnet.sigma.yaml;

import java.math.BigInteger;
import org.decnet.sigma.yaml.YamlNode.Kind;

/**
 * The types of unquoted scalars by the core schema of YAML 1.2.2 (section 10.3.2).
 *
 * <p>Not YAML 1.1, whose {@code 12:30} is the number 750 and whose {@code no} is false: values of
 * rules are mostly texts that attackers type.
 */
final class CoreSchema {
  /** Longer digit strings are texts: nothing counts that far, and reading them takes long. */
  private static final int LONGEST_NUMBER = 64;

  private CoreSchema() {}

  static Kind kindOf(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
      default -> kindOfNumber(text);
    };
  }

  private static Kind kindOfNumber(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Kind.TEXT;
    }
    if (isPrefixed(text, "0x", 16) || isPrefixed(text, "0o", 8)) {
      return Kind.INTEGER;
    }
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int whole = digitsEnd(text, start);
    if (whole == text.length()) {
      return whole > start ? Kind.INTEGER : Kind.TEXT;
    }
    return isDecimal(text, start, whole) ? Kind.DECIMAL : Kind.TEXT;
  }

  private static boolean isDecimal(String text, int start, int whole) {
    int at = whole;
    int digits = whole - start;
    if (text.charAt(at) == '.') {
      int fraction = digitsEnd(text, at + 1);
      digits += fraction - at - 1;
      at = fraction;
    }
    if (digits == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int exponent = at;
      at = digitsEnd(text, at);
      return at == text.length() && at > exponent;
    }
    return at == text.length();
  }

  private static boolean isPrefixed(String text, String prefix, int radix) {
    if (!text.startsWith(prefix) || text.length() == prefix.length()) {
      return false;
    }
    for (int i = prefix.length(); i < text.length(); i++) {
      if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int digitsEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /**
   * The number that a text of kind INTEGER or DECIMAL stands for: a Long if it fits, else a Double.
   */
  static Number number(String text, Kind kind) {
    if (kind == Kind.DECIMAL) {
      return Double.valueOf(text);
    }
    BigInteger value =
        text.startsWith("0x")
            ? new BigInteger(text.substring(2), 16)
            : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value.doubleValue();
  }
}
