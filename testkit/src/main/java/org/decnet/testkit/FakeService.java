package org.decnet.testkit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A real HTTP server on this machine that answers as a test says, and remembers what it was asked.
 */
public final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> way = request -> text(200, "{}");

  /** Starts at any free port. */
  public FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** How a request is answered. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** What somebody asked. */
  public record Asked(String method, String path, Headers headers, String body) {}

  /** Answers from now on in this way. */
  public FakeService answers(Answer answer) {
    return answersBy(request -> answer);
  }

  /** Answers each request from now on in its own way. */
  public FakeService answersBy(Function<Asked, Answer> choice) {
    way = choice;
    return this;
  }

  /** A status and a text. */
  public static Answer text(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** A status and one header. */
  public static Answer header(int status, String name, String value) {
    return exchange -> {
      exchange.getResponseHeaders().add(name, value);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Hangs up without an answer. */
  public static Answer hangingUp() {
    return HttpExchange::close;
  }

  /** Says nothing until the service closes. */
  public Answer silence() {
    return exchange -> waitForClose();
  }

  /** Begins to answer and then says nothing until the service closes. */
  public Answer stalling() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      waitForClose();
    };
  }

  /** Sends without end, until the other side hangs up. */
  public static Answer endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] piece = "[1,1,1,1,1,1,1,1".repeat(512).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 100_000; i++) {
          out.write(piece);
        }
      }
    };
  }

  private void waitForClose() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Asked request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              body);
      asked.add(request);
      way.apply(request).to(exchange);
    }
  }

  /** Everything that it was asked, in order. */
  public List<Asked> asked() {
    return asked;
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }
}
