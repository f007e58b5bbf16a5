package org.decnet.decoy.ftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A port that waits for the client's second connection, and for nobody else's. */
final class Passive implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int MOST_STRANGERS = 8;

  private final ServerSocket server;
  private final InetAddress peer;

  Passive(InetAddress local, InetAddress peer) throws IOException {
    this.server = new ServerSocket(0, 1, local);
    this.peer = peer;
    server.setSoTimeout(PATIENCE_MILLIS);
  }

  int port() {
    return server.getLocalPort();
  }

  /**
   * The client's connection.
   *
   * @throws SocketTimeoutException if it does not come
   */
  Socket accept() throws IOException {
    for (int i = 0; i < MOST_STRANGERS; i++) {
      Socket socket = server.accept();
      if (socket.getInetAddress().equals(peer)) {
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
      }
      socket.close();
    }
    throw new SocketTimeoutException("Only strangers came");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
