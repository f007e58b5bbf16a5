package org.decnet.ingest.listen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.net.JdkHttpLimits;
import org.decnet.net.ListenAddress;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines by {@code POST /api/v1/ingest/{source}} from whoever knows the token. Nothing of a
 * request is read before the token fits.
 */
@AllowsForbiddenApi("com.sun.net.httpserver is a documented API of every JDK")
public final class HttpPush implements AutoCloseable {
  /** Largest body. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** Shortest token. */
  public static final int SHORTEST_TOKEN = 32;

  private static final String PATH = "/api/v1/ingest/";
  private static final String BEARER = "Bearer ";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int THREADS = 8;
  private static final int BACKLOG = 64;

  private final HttpServer server;
  private final ExecutorService threads;
  private final byte[] token;
  private final Set<String> sources;
  private final Inbox inbox;

  private HttpPush(
      HttpServer server, ExecutorService threads, String token, Set<String> sources, Inbox inbox) {
    this.server = server;
    this.threads = threads;
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.sources = new TreeSet<>(sources);
    this.inbox = inbox;
  }

  /**
   * Starts to listen.
   *
   * @param token what senders must know
   * @param sources names of the formats that are taken
   * @param tls how to encrypt; null for not at all
   * @throws IOException if nothing can listen there
   * @throws IllegalArgumentException if the token is too short to be no guess
   */
  public static HttpPush start(
      ListenAddress address,
      String token,
      Set<String> sources,
      Inbox inbox,
      @Nullable ListenTls tls)
      throws IOException {
    if (token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "A token needs at least " + SHORTEST_TOKEN + " characters, and has " + token.length());
    }
    JdkHttpLimits.set(PATIENCE);
    HttpServer server = server(address, tls);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("decnet-push-", 0).daemon().factory());
    HttpPush push = new HttpPush(server, threads, token, sources, inbox);
    server.createContext("/", push::handle);
    server.setExecutor(threads);
    server.start();
    return push;
  }

  private static HttpServer server(ListenAddress address, @Nullable ListenTls tls)
      throws IOException {
    if (tls == null) {
      return HttpServer.create(address.socket(), BACKLOG);
    }
    HttpsServer server = HttpsServer.create(address.socket(), BACKLOG);
    server.setHttpsConfigurator(new Encryption(tls));
    return server;
  }

  /** What each connection is encrypted with. */
  @AllowsForbiddenApi("com.sun.net.httpserver is a documented API of every JDK")
  private static final class Encryption extends HttpsConfigurator {
    private final ListenTls tls;

    Encryption(ListenTls tls) {
      super(tls.context());
      this.tls = tls;
    }

    @Override
    public void configure(HttpsParameters parameters) {
      parameters.setSSLParameters(tls.parameters());
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange
          .getResponseHeaders()
          .set("Connection", answer.status() < 300 ? "keep-alive" : "close");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Answer(int status, String body) {
    /**
     * A refusal.
     *
     * @param message plain text of ours: letters, digits and signs that need no escape in JSON
     */
    static Answer refused(int status, String code, String message) {
      return new Answer(
          status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}\n");
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath();
    if (!knowsToken(exchange)) {
      return Answer.refused(401, "unauthorized", "Authorization: Bearer TOKEN is needed");
    }
    if (path == null || !path.startsWith(PATH)) {
      return Answer.refused(404, "not-found", "Only " + PATH + "{source} is here");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.refused(405, "method-not-allowed", "Only POST");
    }
    String source = path.substring(PATH.length());
    if (!sources.contains(source)) {
      return Answer.refused(404, "unknown-format", "Sources: " + String.join(", ", sources));
    }
    byte[] body = body(exchange);
    return body == null
        ? Answer.refused(413, "record-too-long", "A body has at most " + MOST_BYTES + " bytes")
        : bring(source, body);
  }

  private boolean knowsToken(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && given.startsWith(BEARER)
        && MessageDigest.isEqual(
            given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), token);
  }

  private static byte @Nullable [] body(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES ? null : body;
  }

  private Answer bring(String source, byte[] body) throws InterruptedException {
    CompletableFuture<PushOutcome> stored = new CompletableFuture<>();
    if (!inbox.bring(new Received(source, body, body.length, stored), PATIENCE)) {
      return Answer.refused(503, "busy", "There is no room now; send it again later");
    }
    try {
      PushOutcome done = stored.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return new Answer(
          200,
          "{\"accepted\":"
              + done.accepted()
              + ",\"duplicate\":"
              + done.duplicate()
              + ",\"malformed\":"
              + done.malformed()
              + "}\n");
    } catch (ExecutionException e) {
      return Answer.refused(503, "store-unavailable", "It cannot be stored now; send it again");
    } catch (TimeoutException e) {
      return Answer.refused(503, "busy", "It was not taken in time; sending it again does no harm");
    }
  }

  /** Listens no more. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
