package org.decnet.server.swarm.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.decnet.engine.port.SwarmStore;
import org.decnet.ingest.listen.SyslogFrames;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.IpText;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.net.BoundedServer;
import org.decnet.net.ListenAddress;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for remote hosts: syslog over TLS (RFC 5425) on which both ends show a certificate of the
 * authority. Who shows none that is pinned to a host is sent away.
 */
public final class LinkServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkServer.class);
  private static final String[] PROTOCOLS = {"TLSv1.3"};
  private static final BoundedServer.Room ROOM = new BoundedServer.Room(1024, 64, 64);
  private static final Duration GREETING = Duration.ofSeconds(10);

  private final SwarmStore store;
  private final PushIntake intake;
  private final Clock clock;
  private final AtomicInteger connected = new AtomicInteger();
  private final BoundedServer server;

  /**
   * Starts to listen.
   *
   * @param identity of the master
   * @param intake stores lines
   * @throws IOException if nothing can listen there
   */
  public LinkServer(
      ListenAddress address,
      Identity identity,
      SwarmStore store,
      PushIntake intake,
      SecureRandom random,
      Clock clock)
      throws IOException {
    this.store = store;
    this.intake = intake;
    this.clock = clock;
    this.server =
        BoundedServer.start(
            "decnet-swarm", socket(identity.context(random)), address, ROOM, this::serve);
  }

  private static ServerSocket socket(SSLContext context) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
    socket.setEnabledProtocols(PROTOCOLS);
    socket.setNeedClientAuth(true);
    return socket;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** How many hosts are connected. */
  public int connected() {
    return connected.get();
  }

  private void serve(Socket client) throws IOException, InterruptedException {
    SSLSocket socket = (SSLSocket) client;
    socket.setSoTimeout((int) GREETING.toMillis());
    socket.startHandshake();
    String address = IpText.canonical(socket.getInetAddress().getHostAddress());
    Optional<SwarmHost> host = host(socket);
    if (host.isEmpty()) {
      LOG.warn("Who connected from {} shows a certificate that is no host's", address);
      return;
    }
    socket.setSoTimeout((int) SwarmHost.SILENCE.toMillis());
    connected.incrementAndGet();
    try {
      new HostConversation(store, intake, host.get(), address, clock)
          .hold(new SyslogFrames(socket.getInputStream()), socket.getOutputStream());
    } catch (IOException | DecnetException e) {
      LOG.info("The host {} is gone: {}", host.get().name(), e.getMessage());
    } finally {
      connected.decrementAndGet();
    }
  }

  /** The certificate must be pinned, and for the name that its host has. */
  private Optional<SwarmHost> host(SSLSocket socket) {
    return Peer.of(socket.getSession())
        .filter(peer -> peer.role() == Peer.Role.AGENT)
        .flatMap(peer ->
            store
                .ofFingerprint(peer.fingerprint())
                .filter(host -> host.name().equals(peer.name())));
  }

  /** Listens no more and sends all hosts away; they come again and know what is stored. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
