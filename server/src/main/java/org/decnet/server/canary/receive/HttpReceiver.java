package org.decnet.server.canary.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.decnet.net.BoundedServer;
import org.decnet.net.ListenAddress;
import org.decnet.server.proxy.TrustedProxies;

/**
 * Answers requests for tokens over HTTP like a web server that has nothing but a picture. More
 * clients than there is room for are sent away.
 */
public final class HttpReceiver implements AutoCloseable {
  private static final BoundedServer.Room ROOM = new BoundedServer.Room(512, 64, 128);

  private final BoundedServer server;

  private HttpReceiver(BoundedServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if nothing can listen there
   */
  public static HttpReceiver start(
      ListenAddress address, TrustedProxies proxies, Uses uses, Clock clock) throws IOException {
    return new HttpReceiver(
        BoundedServer.start(
            "decnet-canary-http",
            new ServerSocket(),
            address,
            ROOM,
            socket -> new HttpExchange(socket, proxies, uses, clock).serve()));
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The receiver of HTTP cannot be closed", e);
    }
  }
}
