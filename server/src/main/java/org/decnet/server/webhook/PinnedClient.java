package org.decnet.server.webhook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one POST over HTTP/1.1 to an address that was checked before (ADR 195). The JDK's client
 * resolves the host by itself, a second time. An exchange takes bounded time from the first packet
 * to the end of the answer's head; of the answer nothing else is read, and no redirect is followed.
 */
final class PinnedClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final SSLSocketFactory tls;
  private final Duration patience;
  private final ScheduledThreadPoolExecutor watchdog;

  /**
   * A client.
   *
   * @param patience time of a whole exchange
   */
  PinnedClient(SSLSocketFactory tls, Duration patience) {
    this.tls = tls;
    this.patience = patience;
    this.watchdog =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("decnet-webhook-watchdog").daemon().factory());
    watchdog.setRemoveOnCancelPolicy(true);
  }

  /** Sends a body and gives the head of the answer. Addresses are tried until one connects. */
  AnswerHead post(
      ReceiverUrl url, List<InetAddress> addresses, Map<String, String> headers, byte[] body)
      throws IOException {
    Exchange exchange = new Exchange();
    ScheduledFuture<?> end =
        watchdog.schedule(exchange::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
    try (Socket socket = connected(url, addresses, exchange)) {
      write(socket.getOutputStream(), url, headers, body);
      return AnswerHead.read(socket.getInputStream());
    } catch (IOException e) {
      if (exchange.aborted) {
        throw new SocketTimeoutException("no answer within " + patience.toMillis() + " ms");
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private Socket connected(ReceiverUrl url, List<InetAddress> addresses, Exchange exchange)
      throws IOException {
    IOException last = new ConnectException("no address");
    for (InetAddress address : addresses) {
      Socket socket = exchange.socket();
      try {
        socket.setSoTimeout((int) patience.toMillis());
        socket.connect(
            new InetSocketAddress(address, url.port()),
            (int) Math.min(CONNECT.toMillis(), patience.toMillis()));
        return url.tls() ? secured(socket, url) : socket;
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

  private Socket secured(Socket socket, ReceiverUrl url) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, url.host(), url.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static void write(
      OutputStream to, ReceiverUrl url, Map<String, String> headers, byte[] body)
      throws IOException {
    StringBuilder head = new StringBuilder(512);
    head.append("POST ").append(url.target()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(url.authority()).append("\r\n");
    head.append("Connection: close\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    OutputStream out = new BufferedOutputStream(to);
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }

  /** What an exchange holds open, so that it can be ended from outside. */
  private static final class Exchange {
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
