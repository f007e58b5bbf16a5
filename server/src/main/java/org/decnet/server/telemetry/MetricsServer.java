package org.decnet.server.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Shows the metrics at {@code /metrics} to programs of this host alone, without the web server. */
final class MetricsServer implements AutoCloseable {
  private static final String PATH = "/metrics";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;

  private MetricsServer(HttpServer server) {
    this.server = server;
  }

  static MetricsServer start(int port, PrometheusText text) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext(PATH, exchange -> answer(exchange, text));
      server.start();
      return new MetricsServer(server);
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "Metrics cannot be shown at port " + port + " of 127.0.0.1: " + e.getMessage(),
          e);
    }
  }

  private static void answer(HttpExchange exchange, PrometheusText text) throws IOException {
    try (exchange) {
      boolean known =
          exchange.getRequestMethod().equals("GET")
              && exchange.getRequestURI().getPath().equals(PATH);
      byte[] body = known ? text.text().getBytes(StandardCharsets.UTF_8) : new byte[0];
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(known ? OK : NOT_FOUND, known ? body.length : -1);
      if (known) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
