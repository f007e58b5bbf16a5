package org.decnet.export.stix;

import java.util.Optional;
import org.decnet.model.event.IpText;

/** Patterns for what programs are fetched from. */
final class EndpointPattern {
  private static final int HIGHEST_PORT = 65_535;
  private static final int PORT_DIGITS = 5;

  private EndpointPattern() {}

  /**
   * The pattern of an endpoint such as {@code 192.0.2.1:80}; empty for a name, which may be
   * everybody's, and for IPv6, where a port cannot be told from a group of the address.
   */
  static Optional<String> of(String endpoint) {
    int colon = endpoint.indexOf(':');
    String host = colon < 0 ? endpoint : endpoint.substring(0, colon);
    if (host.indexOf('.') < 0 || !host.equals(IpText.address(host))) {
      return Optional.empty();
    }
    String address = "ipv4-addr:value = " + StixText.constant(host);
    if (colon < 0) {
      return Optional.of("[" + address + "]");
    }
    int port = port(endpoint.substring(colon + 1));
    return port < 0
        ? Optional.empty()
        : Optional.of(
            "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = "
                + StixText.constant(host)
                + " AND network-traffic:dst_port = "
                + port
                + "]");
  }

  private static int port(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= PORT_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : -1;
    return port <= HIGHEST_PORT ? port : -1;
  }
}
