package org.decnet.ingest.listen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.decnet.ingest.listen.SyslogFrames.Frame;

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
  private static final int BACKLOG = 64;

  private final Inbox inbox;
  private final ServerSocket server;
  private final Set<Socket> connections = new HashSet<>();
  private final Map<InetAddress, Integer> ofAddress = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  private SyslogTcp(Inbox inbox, ServerSocket server) {
    this.inbox = inbox;
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
    try {
      server.setReuseAddress(true);
      server.bind(address.socket(), BACKLOG);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    SyslogTcp tcp = new SyslogTcp(inbox, server);
    Thread.ofPlatform().name("decnet-syslog-tcp").daemon().start(tcp::acceptAll);
    return tcp;
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
        // One sender that failed to come is none of the others' business; a closed server ends.
      }
    }
  }

  private void accept(Socket socket) throws IOException {
    if (!enter(socket)) {
      socket.close();
      return;
    }
    try {
      socket.setKeepAlive(true);
      Thread.ofVirtual().name("decnet-syslog-sender").start(() -> serve(socket));
    } catch (IOException | RuntimeException e) {
      leave(socket);
      throw e;
    }
  }

  private void serve(Socket socket) {
    try (socket) {
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
    } catch (IOException e) {
      // The sender went, was silent for too long, or sent what is no syslog: what came is taken.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(socket);
    }
  }

  private boolean enter(Socket socket) {
    lock.lock();
    try {
      InetAddress address = socket.getInetAddress();
      int known = ofAddress.getOrDefault(address, 0);
      if (server.isClosed() || connections.size() >= MOST_CONNECTIONS || known >= MOST_OF_ONE) {
        return false;
      }
      connections.add(socket);
      ofAddress.put(address, known + 1);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Socket socket) {
    lock.lock();
    try {
      if (connections.remove(socket)) {
        ofAddress.computeIfPresent(
            socket.getInetAddress(), (address, count) -> count > 1 ? count - 1 : null);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Listens no more and sends all senders away. */
  @Override
  public void close() throws IOException {
    server.close();
    lock.lock();
    try {
      for (Socket socket : connections) {
        socket.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
