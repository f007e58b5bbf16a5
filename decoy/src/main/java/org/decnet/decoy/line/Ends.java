package org.decnet.decoy.line;

import java.net.InetSocketAddress;
import org.decnet.model.event.IpText;

/**
 * Who talks to whom.
 *
 * @param source canonical address of the client
 * @param target canonical address that it reached
 * @param transport {@code tcp} or {@code udp}
 */
public record Ends(String source, int sourcePort, String target, int targetPort, String transport) {
  /** The ends of a connection or of a datagram. */
  public static Ends of(InetSocketAddress source, InetSocketAddress target, String transport) {
    return new Ends(text(source), source.getPort(), text(target), target.getPort(), transport);
  }

  private static String text(InetSocketAddress address) {
    return IpText.canonical(address.getAddress().getHostAddress());
  }
}
