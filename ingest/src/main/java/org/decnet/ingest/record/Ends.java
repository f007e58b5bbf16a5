package org.decnet.ingest.record;

import org.jspecify.annotations.Nullable;

/**
 * An address and a port that a sensor wrote as one text.
 *
 * @param address the address, without brackets
 * @param port the port; null if there is none
 */
public record Ends(String address, @Nullable Long port) {
  private static final int LONGEST_PORT = 5;

  /** Splits {@code 192.0.2.1:80} and {@code [2001:db8::1]:80}; what has no port is an address. */
  public static Ends of(String text) {
    int colon = text.lastIndexOf(':');
    boolean plainV6 = text.indexOf(':') != colon && !text.startsWith("[");
    Long port = colon < 0 || plainV6 ? null : port(text.substring(colon + 1));
    String address = port == null ? text : text.substring(0, colon);
    boolean brackets = address.startsWith("[") && address.endsWith("]");
    return new Ends(brackets ? address.substring(1, address.length() - 1) : address, port);
  }

  private static @Nullable Long port(String digits) {
    if (digits.isEmpty()
        || digits.length() > LONGEST_PORT
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long port = Long.parseLong(digits);
    return port > 65_535 ? null : (Long) port;
  }
}
