package org.decnet.server.webhook.socket;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to addresses that were checked before (ADR 195) and resolves nothing. A talk takes
 * bounded time from the first packet to its end.
 */
public final class PinnedSockets implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final SSLSocketFactory tls;
  private final Duration patience;
  private final ScheduledThreadPoolExecutor watchdog;

  /**
   * Sockets that trust whom a factory trusts.
   *
   * @param patience time of a whole talk
   */
  public PinnedSockets(SSLSocketFactory tls, Duration patience) {
    this.tls = new CheckedTls(tls);
    this.patience = patience;
    this.watchdog =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("decnet-webhook-watchdog").daemon().factory());
    watchdog.setRemoveOnCancelPolicy(true);
  }

  /**
   * Who is talked to.
   *
   * @param host name, which a certificate must bear
   * @param tls whether TLS is spoken from the first byte
   * @param addresses of the host; tried until one connects
   */
  public record Peer(String host, int port, boolean tls, List<InetAddress> addresses) {
    /** Copies the addresses. */
    public Peer {
      addresses = List.copyOf(addresses);
    }
  }

  /** What is said over a connection. */
  @FunctionalInterface
  public interface Talk<T> {
    /** Says it and gives what came of it. */
    T over(Socket socket) throws IOException;
  }

  /** Adds TLS to connections that begin without. */
  public SSLSocketFactory tls() {
    return tls;
  }

  /**
   * Connects, talks, and hangs up.
   *
   * @throws SocketTimeoutException if it took too long
   */
  public <T> T talk(Peer peer, Talk<T> talk) throws IOException {
    Held held = new Held();
    ScheduledFuture<?> end =
        watchdog.schedule(held::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
    try (Socket socket = connected(peer, held)) {
      return talk.over(socket);
    } catch (IOException e) {
      if (held.aborted) {
        throw new SocketTimeoutException("no answer within " + patience.toMillis() + " ms");
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private Socket connected(Peer peer, Held held) throws IOException {
    IOException last = new ConnectException("no address");
    for (InetAddress address : peer.addresses()) {
      Socket socket = held.socket();
      try {
        socket.setSoTimeout((int) patience.toMillis());
        socket.connect(
            new InetSocketAddress(named(address, peer.host()), peer.port()),
            (int) Math.min(CONNECT.toMillis(), patience.toMillis()));
        return peer.tls() ? secured(socket, peer) : socket;
      } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
        socket.close();
        last = e;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }
    throw last;
  }

  /** The address with the name of the host, so that nobody asks the network for one. */
  private static InetAddress named(InetAddress address, String host) throws UnknownHostException {
    return address instanceof Inet6Address six
        ? Inet6Address.getByAddress(host, six.getAddress(), six.getScopeId())
        : InetAddress.getByAddress(host, address.getAddress());
  }

  private Socket secured(Socket socket, Peer peer) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, peer.host(), peer.port(), true);
    secured.startHandshake();
    return secured;
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }

  /** What a talk holds open, so that it can be ended from outside. */
  private static final class Held {
    private Socket current = new Socket();
    private volatile boolean aborted;

    synchronized Socket socket() throws IOException {
      if (aborted) {
        throw new SocketTimeoutException("no time left");
      }
      current = new Socket();
      return current;
    }

    synchronized void abort() {
      aborted = true;
      try {
        current.close();
      } catch (IOException e) {
        return; // closed is closed
      }
    }
  }
}
