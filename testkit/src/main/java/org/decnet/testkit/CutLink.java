package org.decnet.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** A way between two ends that can be cut, as a cable can. */
public final class CutLink implements AutoCloseable {
  private final ServerSocket server;
  private final InetSocketAddress target;
  private final Set<Socket> open = new HashSet<>();
  private boolean cut;
  private int admitted;

  private CutLink(ServerSocket server, InetSocketAddress target) {
    this.server = server;
    this.target = target;
  }

  /** A way from any free port of this host to a port of it. */
  public static CutLink to(int target) throws IOException {
    return between(0, new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
  }

  /**
   * A way from one end to another.
   *
   * @param port of this host; 0 for any that is free
   */
  public static CutLink between(int port, InetSocketAddress target) throws IOException {
    ServerSocket server = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
    CutLink link = new CutLink(server, target);
    Thread.ofVirtual().start(link::accept);
    return link;
  }

  /** Where one end is. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        if (admits(near)) {
          Socket far = new Socket(target.getAddress(), target.getPort());
          if (admits(far)) {
            Thread.ofVirtual().start(() -> pump(near, far));
            Thread.ofVirtual().start(() -> pump(far, near));
          }
        }
      } catch (IOException e) {
        // the other end is away, or the way is closed
      }
    }
  }

  private synchronized boolean admits(Socket socket) throws IOException {
    if (cut) {
      socket.close();
      return false;
    }
    admitted++;
    return open.add(socket);
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one end went, and the other goes with it
    }
  }

  /** Cuts all that goes through, and lets nothing through from now on. */
  public synchronized void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  /** Lets through what comes from now on. */
  public synchronized void mend() {
    cut = false;
  }

  /** How many connections went through so far, each counted at both ends. */
  public synchronized int admitted() {
    return admitted;
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
