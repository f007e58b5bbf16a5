package org.decnet.decoy.listen;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.decnet.decoy.line.SessionLog;

/** One connection of one client. Used by one thread. */
public final class Conversation {
  private static final int LINGER_MILLIS = 500;
  private static final int LINGER_BYTES = 8192;
  private static final int LINGER_READS = 32;

  private final Site site;
  private final SessionLog log;
  private final PeerInput in;
  private Socket socket;
  private OutputStream out;

  Conversation(Socket socket, Site site, SessionLog log, Budget budget) throws IOException {
    this.site = site;
    this.socket = socket;
    this.log = log;
    this.in = new PeerInput(socket, budget);
    this.out = new BufferedOutputStream(socket.getOutputStream());
  }

  /** What the services of the decoy have in common. */
  public Site site() {
    return site;
  }

  /** Takes down what happens. */
  public SessionLog log() {
    return log;
  }

  /** What the client sends. */
  public PeerInput in() {
    return in;
  }

  /** The address that the client reached. */
  public InetAddress localAddress() {
    return socket.getLocalAddress();
  }

  /** The address of the client. */
  public InetAddress peerAddress() {
    return socket.getInetAddress();
  }

  /** What the client gets; what is written may wait for more until it is flushed. */
  public OutputStream out() {
    return out;
  }

  /** Writes bytes, which may wait for more. */
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  /** Writes text, one byte a character, which may wait for more. */
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes a line, and all that waits. */
  public void say(String line) throws IOException {
    write(line + "\r\n");
    flush();
  }

  /** Sends what waits. */
  public void flush() throws IOException {
    out.flush();
  }

  /**
   * Says goodbye: sends what waits and that nothing follows, and lets the client finish for a
   * moment. A connection that is closed over bytes nobody read is reset, and takes the last answer
   * with it.
   */
  void finish() throws IOException {
    flush();
    socket.shutdownOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    byte[] rest = new byte[LINGER_BYTES];
    int got = 0;
    for (int i = 0; i < LINGER_READS && got >= 0; i++) {
      got = socket.getInputStream().read(rest);
    }
  }

  /** Takes nothing more from the client: a thread that waits for it goes on. */
  public void stopReading() {
    try {
      socket.shutdownInput();
    } catch (IOException e) {
      site.faults().accept(new UncheckedIOException(e)); // it ends all the same, by its budget
    }
  }

  /** Encrypts from now on: what the client sends next is its hello. */
  public void startTls(SSLContext context) throws IOException {
    flush();
    SSLSocket encrypted =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(socket, new ByteArrayInputStream(in.pending()), true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    socket = encrypted;
    in.goOnWith(encrypted);
    out = new BufferedOutputStream(encrypted.getOutputStream());
  }
}
