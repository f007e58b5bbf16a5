package org.decnet.server.swarm.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.net.ssl.SSLSocket;
import org.decnet.net.CountedFrames;
import org.decnet.server.swarm.tls.Identity;
import org.jspecify.annotations.Nullable;

/** One end of a link that says what a test wants it to. */
final class LinkClient implements AutoCloseable {
  private final SSLSocket socket;
  private final BufferedReader answers;

  private LinkClient(SSLSocket socket) throws IOException {
    this.socket = socket;
    this.answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  static LinkClient connect(Identity identity, int port) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            identity
                .context(new SecureRandom())
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    return new LinkClient(socket);
  }

  void send(byte[]... messages) throws IOException {
    for (byte[] message : messages) {
      CountedFrames.write(socket.getOutputStream(), message);
    }
    socket.getOutputStream().flush();
  }

  /** The next answer; null if the other end closes. */
  @Nullable String answer() throws IOException {
    return answers.readLine();
  }

  /** Reads on until a number is acknowledged. */
  void await(long sequence) throws IOException {
    String answer = answer();
    while (answer != null && !answer.equals("STORED " + sequence)) {
      answer = answer();
    }
    if (answer == null) {
      throw new IOException("The other end closed before it had stored " + sequence);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
