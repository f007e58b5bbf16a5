package org.decnet.server.web.misp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.decnet.intel.setting.ApiKey;
import org.decnet.server.export.MispPushSettings;

/** A server that gives the answers of MISP's documentation, in the order in which it is told to. */
final class FakeMisp implements AutoCloseable {
  static final String KEY = "a-key-of-40-characters-000000000000000000";

  /** An event that is there is told apart from one that is not by this answer. */
  static final Answer UNKNOWN =
      new Answer(
          404,
          "{\"name\":\"Invalid event\",\"message\":\"Invalid event\",\"url\":\"/events/edit\"}");

  static final Answer TAKEN = new Answer(200, "{\"Event\":{\"id\":\"7\"}}");
  static final Answer NO_NEWER =
      new Answer(
          403,
          "{\"saved\":false,\"name\":\"Could not edit Event\",\"errors\":\"Could not save event:"
              + " Event in the request not newer than the local copy.\"}");
  static final Answer REFUSED =
      new Answer(
          403,
          "{\"saved\":false,\"name\":\"Could not add Event\",\"errors\":{\"Attribute\":[\"value is"
              + " not valid\"]}}");
  static final Answer BUSY = new Answer(503, "busy");

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();

  /** What it says to a request. */
  record Answer(int status, String body) {}

  /** What it was asked. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes as they came; nobody compares requests
  record Request(String path, String key, byte[] body) {}

  FakeMisp(Answer... told) throws IOException {
    answers.addAll(List.of(told));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            exchange.getRequestBody().readAllBytes()));
    Answer next = answers.isEmpty() ? TAKEN : answers.removeFirst();
    byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(next.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  List<String> paths() {
    return requests().stream().map(Request::path).toList();
  }

  MispPushSettings settings(int minScore) {
    return new MispPushSettings(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        new ApiKey(KEY),
        minScore,
        true);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
