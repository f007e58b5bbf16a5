package org.decnet.decoy.listen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.line.Ends;
import org.decnet.decoy.line.SessionLog;
import org.decnet.net.BoundedServer;
import org.decnet.net.ListenAddress;

/** A service that clients connect to. */
public final class TcpDecoy implements Decoy {
  private final String service;
  private final Site site;
  private final Budget budget;
  private final Talk talk;
  private final BoundedServer server;
  private final InetSocketAddress address;

  private TcpDecoy(
      String service, Site site, Budget budget, Talk talk, ServerSocket socket, ListenAddress at)
      throws IOException {
    this.service = service;
    this.site = site;
    this.budget = budget;
    this.talk = talk;
    this.server =
        BoundedServer.start("decnet-decoy-" + service, socket, at, budget.room(), this::serve);
    this.address = server.address();
  }

  /**
   * Starts to listen.
   *
   * @param service name of the service
   * @throws IOException if nothing can listen there
   */
  public static TcpDecoy start(
      String service, Site site, Budget budget, Talk talk, ListenAddress at) throws IOException {
    return new TcpDecoy(service, site, budget, talk, new ServerSocket(), at);
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  private void serve(Socket socket) throws IOException {
    long start = System.nanoTime();
    Ends ends =
        Ends.of(
            (InetSocketAddress) socket.getRemoteSocketAddress(),
            (InetSocketAddress) socket.getLocalSocketAddress(),
            "tcp");
    SessionLog log = site.session(service, ends);
    CountDownLatch ended = new CountDownLatch(1);
    guard(socket, ended);
    log.event("connection").send();
    try {
      socket.setTcpNoDelay(true);
      Conversation conversation = new Conversation(socket, site, log, budget);
      talk.hold(conversation);
      conversation.finish();
    } catch (RuntimeException e) {
      site.faults().accept(e); // a boundary: a client that breaks a service ends its own connection
    } finally {
      ended.countDown();
      Duration lasted = Duration.ofNanos(System.nanoTime() - start);
      log.event("disconnect").put("duration_s", SessionLog.seconds(lasted)).send();
    }
  }

  /** Ends a connection when its time is over, also if the client does not take what is written. */
  private void guard(Socket socket, CountDownLatch ended) {
    Thread.ofVirtual()
        .name("decnet-decoy-guard")
        .start(() -> {
          try {
            if (!ended.await(budget.longest().toMillis(), TimeUnit.MILLISECONDS)) {
              socket.close();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            site.faults().accept(new UncheckedIOException(e));
          }
        });
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The " + service + " of a decoy cannot be closed", e);
    }
  }
}
