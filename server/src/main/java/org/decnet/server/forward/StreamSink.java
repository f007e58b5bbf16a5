package org.decnet.server.forward;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.net.CountedFrames;

/** A connection of counted messages. */
final class StreamSink implements Sink {
  /** What every receiver should take (RFC 5425, section 4.3.1). */
  private static final int LONGEST = 8192;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long a receiver that is gone has to make itself felt. */
  private static final Duration SETTLING = Duration.ofMillis(200);

  private final Socket socket;
  private final OutputStream out;

  private StreamSink(Socket socket) throws IOException {
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream());
    socket.setSoTimeout((int) SETTLING.toMillis());
  }

  @AllowsForbiddenApi("the operator's own receiver, not an attacker's text")
  static StreamSink connect(ForwardTarget.Stream target, SSLSocketFactory trusting)
      throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(target.host(), target.port()), (int) PATIENCE.toMillis());
      plain.setSoTimeout((int) PATIENCE.toMillis());
      return new StreamSink(target.tls() ? encrypted(plain, target, trusting) : plain);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket encrypted(
      Socket plain, ForwardTarget.Stream target, SSLSocketFactory trusting) throws IOException {
    SSLSocket socket = (SSLSocket) trusting.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate must name the host
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  @Override
  public int longest() {
    return LONGEST;
  }

  @Override
  public void write(byte[] line) throws IOException {
    CountedFrames.write(out, line);
  }

  /** A receiver says nothing; that it closed is heard, and that it was killed too. */
  @Override
  public void settle() throws IOException {
    out.flush();
    try {
      int said;
      do {
        said = socket.getInputStream().read(); // it may say what it likes
      } while (said >= 0);
      throw new IOException("The receiver closed the connection");
    } catch (SocketTimeoutException e) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
