package org.decnet.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where to listen.
 *
 * @param host name or address of an interface of this host
 * @param port 0 for any that is free
 */
public record ListenAddress(String host, int port) {
  private static final int LARGEST_PORT = 65_535;
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Reads {@code PORT} or {@code HOST:PORT}. Without a host, only this host may send.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static ListenAddress of(String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? LOOPBACK : text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    int port = port(text.substring(colon + 1));
    if (host.isEmpty() || port < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is no PORT or HOST:PORT, such as 5514 or 192.0.2.1:5514");
    }
    return new ListenAddress(host, port);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port > LARGEST_PORT ? -1 : port;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether only this host may send. */
  public boolean isLoopback() {
    InetAddress address = socket().getAddress();
    return address != null && address.isLoopbackAddress();
  }

  /** The same for the network. */
  public InetSocketAddress socket() {
    return new InetSocketAddress(host, port);
  }
}
