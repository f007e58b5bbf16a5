package org.decnet.server.agent;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.net.CountedFrames;
import org.decnet.server.agent.spool.Spool;
import org.decnet.server.swarm.tls.Peer;
import org.jspecify.annotations.Nullable;

/** One connection to a master. Written to by one thread, and read by another. */
final class MasterLink implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String[] PROTOCOLS = {"TLSv1.3"};
  private static final String STORED = "STORED ";
  private static final int LONGEST_ANSWER = 64;

  private final SSLSocket socket;
  private final OutputStream out;
  private final InputStream in;
  private volatile @Nullable String problem;

  private MasterLink(SSLSocket socket) throws IOException {
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Connects, and makes sure that a master is there.
   *
   * @throws IOException if none is
   */
  @AllowsForbiddenApi("the operator's own master, not an attacker's text")
  static MasterLink connect(Membership membership, String host, SecureRandom random)
      throws IOException {
    SSLSocket socket =
        (SSLSocket) membership.identity().context(random).getSocketFactory().createSocket();
    try {
      socket.connect(new InetSocketAddress(host, membership.linkPort()), (int) CONNECT.toMillis());
      socket.setSoTimeout((int) CONNECT.toMillis());
      socket.setEnabledProtocols(PROTOCOLS);
      socket.startHandshake();
      Optional<Peer> peer = Peer.of(socket.getSession());
      if (peer.filter(other -> other.role() == Peer.Role.MASTER).isEmpty()) {
        throw new IOException("Who answers is no master");
      }
      socket.setSoTimeout((int) SwarmHost.SILENCE.toMillis());
      return new MasterLink(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Writes a message; it may wait until the next {@link #flush}. */
  void send(byte[] message) throws IOException {
    CountedFrames.write(out, message);
  }

  void flush() throws IOException {
    out.flush();
  }

  /** The next number that the master says is stored. */
  long stored() throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new IOException("The master closed the connection; it may have ended this host");
      }
      if (answer.length() == LONGEST_ANSWER) {
        throw new IOException("The master says what none says");
      }
      answer.append((char) one);
    }
    try {
      if (answer.indexOf(STORED) == 0) {
        return Long.parseLong(answer, STORED.length(), answer.length(), 10);
      }
    } catch (NumberFormatException e) {
      throw new IOException("The master says what none says", e);
    }
    throw new IOException("The master says what none says");
  }

  /** Hands on what the master says is stored, until the connection ends. */
  void listen(Spool spool) {
    try {
      while (true) {
        spool.stored(stored());
      }
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
      closeQuietly();
    }
  }

  /** Fails once the connection has ended. */
  void check() throws IOException {
    String why = problem;
    if (why != null) {
      throw new IOException(why);
    }
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      problem = problem + "; " + e.getMessage();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
