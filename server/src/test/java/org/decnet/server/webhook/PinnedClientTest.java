package org.decnet.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.intel.address.Prefix;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.model.webhook.WebhookSecrets;
import org.decnet.testkit.FakeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the way to a receiver withstands. */
class PinnedClientTest {
  private static final WebhookSettings LOOPBACK =
      new WebhookSettings(List.of(Objects.requireNonNull(Prefix.of("127.0.0.0/8"))), null);

  @TempDir private Path folder;
  private final List<String> resolved = new CopyOnWriteArrayList<>();

  @Test
  void theHostIsResolvedOnceAndNeverAgain() throws Exception {
    try (FakeService service = new FakeService()) {
      String url = service.at("/").toString().replace("127.0.0.1", "receiver.example");
      assertThat(send(plain(Duration.ofSeconds(5)), url).delivered()).isTrue();
      assertThat(resolved).containsExactly("receiver.example");
      assertThat(service.asked().getFirst().headers().getFirst("Host"))
          .isEqualTo("receiver.example:" + service.at("/").getPort());
    }
  }

  @Test
  void silenceAndDripsEndInTime() throws Exception {
    try (FakeService service = new FakeService()) {
      service.answers(service.silence());
      SendResult result = send(plain(Duration.ofMillis(300)), service.at("/").toString());
      assertThat(result.error()).isEqualTo("The receiver did not answer in time");
    }
    try (RawServer dripping = new RawServer(RawServer::drip)) {
      SendResult result = send(plain(Duration.ofMillis(300)), dripping.url());
      assertThat(result.error()).isEqualTo("The receiver did not answer in time");
    }
  }

  @Test
  void anAnswerWithoutEndIsNotRead() throws Exception {
    try (FakeService service = new FakeService()) {
      service.answers(FakeService.endless());
      assertThat(send(plain(Duration.ofSeconds(5)), service.at("/").toString()).status())
          .isEqualTo(200);
    }
    try (RawServer endless =
        new RawServer(socket -> {
          byte[] piece = "X: y\r\n".repeat(4096).getBytes(StandardCharsets.US_ASCII);
          socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 1000; i++) {
            socket.getOutputStream().write(piece);
          }
        })) {
      assertThat(send(plain(Duration.ofSeconds(5)), endless.url()).delivered()).isFalse();
    }
  }

  @Test
  void whatIsNoHttpIsNoSuccess() throws Exception {
    for (String answer :
        List.of(
            "",
            "200 OK\r\n\r\n",
            "HTTP/2 200\r\n\r\n",
            "HTTP/1.1 2xx\r\n\r\n",
            "HTTP/1.1 200",
            "HTTP/1.1 2000 OK\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\n")) {
      try (RawServer server =
          new RawServer(socket -> {
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          })) {
        assertThat(send(plain(Duration.ofSeconds(5)), server.url()).delivered())
            .as(answer)
            .isFalse();
      }
    }
  }

  @Test
  void interimAnswersArePassed() throws Exception {
    try (RawServer server =
        new RawServer(socket -> {
          socket.getInputStream().read(new byte[4096]);
          socket
              .getOutputStream()
              .write(
                  "HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 202\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
        })) {
      assertThat(send(plain(Duration.ofSeconds(5)), server.url()).status()).isEqualTo(202);
    }
  }

  @Test
  void aClosedPortIsAFailureAndNoException() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    SendResult result = send(plain(Duration.ofSeconds(5)), "http://receiver.example:" + port);
    assertThat(result.error()).isEqualTo("The receiver takes no connection");
    assertThat(result.mayPass()).isTrue();
  }

  @Test
  void aCertificateMustBeTrustedAndBearTheNameOfTheHost() throws Exception {
    Certificate keys = Certificate.of(folder, "receiver.example");
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(keys.serving()));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      SSLSocketFactory trusting = keys.trusting();
      assertThat(
              send(
                      sender(trusting, Duration.ofSeconds(5)),
                      "https://receiver.example:" + port + "/")
                  .status())
          .isEqualTo(204);
      assertThat(
              send(sender(trusting, Duration.ofSeconds(5)), "https://other.example:" + port + "/")
                  .error())
          .startsWith("No trusted TLS connection");
      assertThat(send(plain(Duration.ofSeconds(5)), "https://receiver.example:" + port).error())
          .startsWith("No trusted TLS connection");
    } finally {
      server.stop(0);
    }
  }

  private Sender plain(Duration patience) {
    return sender((SSLSocketFactory) SSLSocketFactory.getDefault(), patience);
  }

  private Sender sender(SSLSocketFactory tls, Duration patience) {
    return new Sender(
        new AddressGate(
            host -> {
              resolved.add(host);
              return List.of(InetAddress.getLoopbackAddress());
            },
            LOOPBACK),
        null,
        tls,
        patience);
  }

  private static SendResult send(Sender sender, String url) {
    Webhook webhook =
        new Webhook(
            new UUID(1, 1),
            "siem",
            Channel.GENERIC,
            url,
            List.of(TopicPattern.ALL),
            true,
            null,
            WebhookHealth.NEW,
            HandClock.START,
            HandClock.START);
    try (sender) {
      return sender.test(
          webhook, new WebhookSecrets("secret", null, null), new UUID(2, 2), HandClock.START);
    }
  }

  /** A server that says what no HTTP server would. */
  private static final class RawServer implements AutoCloseable {
    private final ServerSocket server;

    @FunctionalInterface
    interface Talk {
      void to(Socket socket) throws IOException;
    }

    RawServer(Talk talk) throws IOException {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = server.accept()) {
              talk.to(socket);
            } catch (IOException e) {
              return; // the other side hung up, as it should
            }
          });
    }

    static void drip(Socket socket) throws IOException {
      socket.setSoTimeout(20);
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
      int pauses = 0;
      while (pauses < 1000) {
        socket.getOutputStream().write('x');
        socket.getOutputStream().flush();
        try {
          socket.getInputStream().transferTo(OutputStream.nullOutputStream());
          return;
        } catch (java.net.SocketTimeoutException e) {
          pauses++; // between two drips
        }
      }
    }

    String url() {
      return "http://receiver.example:" + server.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
