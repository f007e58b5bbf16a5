package org.decnet.server.agent;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** A way between two ends that can be cut, as a cable can. */
final class CutLink implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = new HashSet<>();
  private boolean cut;

  private CutLink(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  static CutLink to(int target) throws IOException {
    CutLink link = new CutLink(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()), target);
    Thread.ofVirtual().start(link::accept);
    return link;
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        if (admits(near)) {
          Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
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
  synchronized void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  /** Lets through what comes from now on. */
  synchronized void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
