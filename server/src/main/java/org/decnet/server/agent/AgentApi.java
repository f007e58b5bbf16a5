package org.decnet.server.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.net.JdkHttpLimits;
import org.decnet.net.ListenAddress;
import org.decnet.server.agent.AgentOrders.Answer;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Peer;
import org.decnet.store.json.JsonText;

/**
 * Takes orders over HTTPS (spec 09, section 6), from the master alone: nothing of a request is read
 * before its certificate is seen.
 */
@AllowsForbiddenApi("com.sun.net.httpserver is a documented API of every JDK")
public final class AgentApi implements AutoCloseable {
  private static final int MOST_BYTES = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int THREADS = 4;
  private static final int BACKLOG = 16;
  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;

  private final HttpsServer server;
  private final ExecutorService threads;
  private final AgentOrders orders;

  private AgentApi(HttpsServer server, ExecutorService threads, AgentOrders orders) {
    this.server = server;
    this.threads = threads;
    this.orders = orders;
  }

  /**
   * Starts to listen.
   *
   * @param identity of this host
   * @throws DecnetException if nothing can listen there
   */
  public static AgentApi start(
      ListenAddress address, Identity identity, AgentOrders orders, SecureRandom random) {
    JdkHttpLimits.set(PATIENCE);
    HttpsServer server = server(address);
    server.setHttpsConfigurator(new BothEnds(identity.context(random)));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("decnet-agent-api-", 0).daemon().factory());
    AgentApi api = new AgentApi(server, threads, orders);
    server.createContext("/", api::handle);
    server.setExecutor(threads);
    server.start();
    return api;
  }

  private static HttpsServer server(ListenAddress address) {
    try {
      return HttpsServer.create(address.socket(), BACKLOG);
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREACHABLE,
          "Nothing can listen for orders on "
              + address.host()
              + ":"
              + address.port()
              + " (DECNET_AGENT_LISTEN): "
              + e.getMessage(),
          e);
    }
  }

  /** Both ends show who they are. */
  @AllowsForbiddenApi("com.sun.net.httpserver is a documented API of every JDK")
  private static final class BothEnds extends HttpsConfigurator {
    private static final String[] PROTOCOLS = {"TLSv1.3"};

    BothEnds(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      SSLParameters both = getSSLContext().getDefaultSSLParameters();
      both.setProtocols(PROTOCOLS);
      both.setNeedClientAuth(true);
      parameters.setSSLParameters(both);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = (JsonText.ofMap(answer.body()) + '\n').getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
    orders.afterAnswer();
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    boolean master =
        exchange instanceof HttpsExchange encrypted
            && Peer.of(encrypted.getSSLSession())
                .filter(peer -> peer.role() == Peer.Role.MASTER)
                .isPresent();
    if (!master) {
      return Answer.refused(FORBIDDEN, "Only the master may ask here");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return Answer.refused(TOO_LARGE, "A body has at most " + MOST_BYTES + " bytes");
    }
    String path = String.valueOf(exchange.getRequestURI().getPath());
    return orders.take(
        exchange.getRequestMethod() + ' ' + path, new String(body, StandardCharsets.UTF_8));
  }

  /** Listens no more. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
