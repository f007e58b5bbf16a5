package org.decnet.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.Prefix;
import org.decnet.intel.address.PublicAddresses;

/**
 * Lets requests out to the internet and to what the operator allows, and nowhere else: not into the
 * network that this host stands in, nor to the host itself.
 */
public final class AddressGate {
  private static final PublicAddresses INTERNET = new PublicAddresses(List.of());
  private static final int MOST_TRIED = 3;

  private final HostResolver resolver;
  private final List<Prefix> allowed;

  /** A gate that resolves in some way. */
  public AddressGate(HostResolver resolver, WebhookSettings settings) {
    this.resolver = resolver;
    this.allowed = settings.allowPrivate();
  }

  /**
   * Resolves a host once. Whoever connects uses what this gives and resolves nothing again, so that
   * a name cannot be one address here and another there.
   *
   * @throws RefusedReceiver if any of its addresses may not receive
   * @throws UnknownHostException if it has none
   */
  List<InetAddress> addresses(String host) throws RefusedReceiver, UnknownHostException {
    List<InetAddress> found = resolver.resolve(host);
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    for (InetAddress address : found) {
      if (!mayReceive(address)) {
        throw new RefusedReceiver(
            "the host has an address that is not the internet's; DECNET_WEBHOOK_ALLOW_PRIVATE"
                + " would allow it");
      }
    }
    return found.subList(0, Math.min(found.size(), MOST_TRIED));
  }

  private boolean mayReceive(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    IpAddress known = IpAddress.of(zone < 0 ? text : text.substring(0, zone));
    return known != null
        && !address.isMulticastAddress()
        && !address.isAnyLocalAddress()
        && (INTERNET.holds(known) || allowed.stream().anyMatch(block -> block.holds(known)));
  }
}
