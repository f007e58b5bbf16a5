package org.decnet.server.webhook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.decnet.server.webhook.socket.PinnedSockets;
import org.decnet.server.webhook.socket.PinnedSockets.Peer;

/**
 * Sends one POST over HTTP/1.1 to an address that was checked before (ADR 195). The JDK's client
 * resolves the host by itself, a second time. Of the answer nothing but the head is read, and no
 * redirect is followed.
 */
final class PinnedClient {
  private final PinnedSockets sockets;

  PinnedClient(PinnedSockets sockets) {
    this.sockets = sockets;
  }

  /** Sends a body and gives the head of the answer. */
  AnswerHead post(
      ReceiverUrl url, List<InetAddress> addresses, Map<String, String> headers, byte[] body)
      throws IOException {
    return sockets.talk(
        new Peer(url.host(), url.port(), url.tls(), addresses),
        socket -> {
          write(socket.getOutputStream(), url, headers, body);
          return AnswerHead.read(socket.getInputStream());
        });
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
}
