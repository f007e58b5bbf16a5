package org.decnet.ingest.listen;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.decnet.ingest.listen.SyslogFrames.Frame;
import org.decnet.net.BoundedServer;
import org.decnet.net.ListenAddress;

/**
 * Takes syslog (RFC 5424) over TCP, encrypted (RFC 5425) or not. A sender that is faster than what
 * takes its messages waits; one that says nothing for a while is sent away, and so are more senders
 * than there is room for.
 */
public final class SyslogTcp implements AutoCloseable {
  /** Most senders at one time. */
  public static final int MOST_CONNECTIONS = 128;

  /** Most connections of one address. */
  public static final int MOST_OF_ONE = 32;

  /** Longest silence of a sender. */
  public static final Duration SILENCE = Duration.ofMinutes(10);

  /** Longest silence before a sender has agreed on a key. */
  private static final Duration GREETING = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final BoundedServer.Room ROOM =
      new BoundedServer.Room(MOST_CONNECTIONS, MOST_OF_ONE, 64);

  private final BoundedServer server;

  private SyslogTcp(BoundedServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if nothing can listen there
   */
  public static SyslogTcp start(ListenAddress address, Inbox inbox) throws IOException {
    return start(address, inbox, new ServerSocket());
  }

  /**
   * Starts to listen for senders that encrypt.
   *
   * @throws IOException if nothing can listen there
   */
  public static SyslogTcp start(ListenAddress address, Inbox inbox, ListenTls tls)
      throws IOException {
    ServerSocket server = tls.context().getServerSocketFactory().createServerSocket();
    if (server instanceof SSLServerSocket encrypting) {
      encrypting.setSSLParameters(tls.parameters());
    }
    return start(address, inbox, server);
  }

  private static SyslogTcp start(ListenAddress address, Inbox inbox, ServerSocket server)
      throws IOException {
    return new SyslogTcp(
        BoundedServer.start(
            "decnet-syslog-tcp", server, address, ROOM, socket -> serve(socket, inbox)));
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Takes messages; what came before a sender went, or sent what is no syslog, is taken. */
  private static void serve(Socket socket, Inbox inbox) throws IOException, InterruptedException {
    socket.setKeepAlive(true);
    if (socket instanceof SSLSocket encrypting) {
      socket.setSoTimeout((int) GREETING.toMillis());
      encrypting.startHandshake();
    }
    socket.setSoTimeout((int) SILENCE.toMillis());
    SyslogFrames frames = new SyslogFrames(socket.getInputStream());
    for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
      Received received = new Received(null, frame.bytes(), frame.length(), null);
      if (!inbox.bring(received, PATIENCE)) {
        return;
      }
    }
  }

  /** Listens no more and sends all senders away. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
