package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.decnet.cli.feed.DemoScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a command that ends tells of itself. */
class ToldRunTest {
  @TempDir private Path folder;

  @Test
  void ingestHasSentItsSpansWhenItEnds() throws IOException {
    List<String> received = new CopyOnWriteArrayList<>();
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    collector.start();
    try {
      ingest("http://127.0.0.1:" + collector.getAddress().getPort());
      assertThat(String.join("", received)).contains("ingest.batch", "ttp.eval", "ttp.rule.fire");
    } finally {
      collector.stop(0);
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void nobodyWhoListensIsNoFailure() throws IOException {
    ingest("http://127.0.0.1:" + closedPort());
  }

  private void ingest(String endpoint) throws IOException {
    Cli cli = new Cli(folder.resolve("home"), Map.of("DECNET_OTEL_ENDPOINT", endpoint));
    try (InputStream log = DemoScenario.open()) {
      String lines = new String(log.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(cli.runWithInput(lines, "ingest", "-", "--json").succeeded().json())
          .containsEntry("lines", 161);
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
