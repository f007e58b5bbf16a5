package org.decnet.server.canary.receive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.decnet.ingest.listen.ListenAddress;
import org.decnet.server.proxy.TrustedProxies;

/**
 * Answers requests for tokens over HTTP like a web server that has nothing but a picture. More
 * clients than there is room for are sent away.
 */
public final class HttpReceiver implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 512;
  private static final int MOST_OF_ONE = 64;
  private static final int BACKLOG = 128;

  private final ServerSocket server;
  private final TrustedProxies proxies;
  private final Uses uses;
  private final Clock clock;
  private final Set<Socket> open = new HashSet<>();
  private final Map<InetAddress, Integer> ofAddress = new HashMap<>();

  private HttpReceiver(ServerSocket server, TrustedProxies proxies, Uses uses, Clock clock) {
    this.server = server;
    this.proxies = proxies;
    this.uses = uses;
    this.clock = clock;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if nothing can listen there
   */
  public static HttpReceiver start(
      ListenAddress address, TrustedProxies proxies, Uses uses, Clock clock) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(address.socket(), BACKLOG);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    HttpReceiver receiver = new HttpReceiver(server, proxies, uses, clock);
    Thread.ofPlatform().name("decnet-canary-http").daemon().start(receiver::acceptAll);
    return receiver;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        accept(server.accept());
      } catch (IOException e) {
        // One client that failed to come is none of the others' business; a closed server ends.
      }
    }
  }

  private void accept(Socket socket) throws IOException {
    if (!enter(socket)) {
      socket.close();
      return;
    }
    Thread.ofVirtual().name("decnet-canary-client").start(() -> serve(socket));
  }

  private void serve(Socket socket) {
    try (socket) {
      new HttpExchange(socket, proxies, uses, clock).serve();
    } catch (IOException e) {
      // The client has gone.
    } finally {
      leave(socket);
    }
  }

  private synchronized boolean enter(Socket socket) {
    int same = ofAddress.getOrDefault(socket.getInetAddress(), 0);
    if (server.isClosed() || open.size() >= MOST_CONNECTIONS || same >= MOST_OF_ONE) {
      return false;
    }
    ofAddress.put(socket.getInetAddress(), same + 1);
    return open.add(socket);
  }

  private synchronized void leave(Socket socket) {
    if (open.remove(socket)) {
      ofAddress.computeIfPresent(
          socket.getInetAddress(), (address, count) -> count > 1 ? count - 1 : null);
    }
  }

  @Override
  public synchronized void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      // It ends anyway.
    }
  }
}
