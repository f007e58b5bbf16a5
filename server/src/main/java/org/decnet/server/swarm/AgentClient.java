package org.decnet.server.swarm;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSession;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Peer;
import org.decnet.store.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Gives orders to remote hosts. Each must show the certificate that is pinned to it. */
public final class AgentClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 1 << 20;
  private static final int FIRST_ERROR = 400;

  private final Identity master;
  private final SecureRandom random;

  /** Speaks as a master. */
  public AgentClient(Identity master, SecureRandom random) {
    this.master = master;
    this.random = random;
  }

  /** Asks a host for something, such as {@code /status}. */
  public Map<String, Object> get(SwarmHost host, String path) throws IOException {
    return ask(host, path, null);
  }

  /**
   * Gives an order.
   *
   * @param path such as {@code /deploy}
   * @throws DecnetException if the host refuses; its message says why
   * @throws IOException if the host cannot be reached, or is another one
   */
  public Map<String, Object> post(SwarmHost host, String path, Map<String, Object> body)
      throws IOException {
    return ask(host, path, JsonText.ofMap(body));
  }

  private Map<String, Object> ask(SwarmHost host, String path, @Nullable String body)
      throws IOException {
    if (host.agentPort() == 0) {
      throw new DecnetException(ErrorCode.CONFLICT, "The host takes no orders");
    }
    String name = host.address().contains(":") ? "[" + host.address() + "]" : host.address();
    URI url = URI.create("https://" + name + ":" + host.agentPort() + path);
    HttpsURLConnection connection = (HttpsURLConnection) url.toURL().openConnection();
    connection.setSSLSocketFactory(master.context(random).getSocketFactory());
    connection.setHostnameVerifier((unused, session) -> isPinned(host, session));
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    connection.setInstanceFollowRedirects(false);
    try {
      if (body != null) {
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
      return answer(connection);
    } finally {
      connection.disconnect();
    }
  }

  /** The name of a host says nothing; its certificate is the one that it got, or another's. */
  private static boolean isPinned(SwarmHost host, SSLSession session) {
    return Peer.of(session)
        .filter(peer -> peer.fingerprint().equals(host.fingerprint()))
        .isPresent();
  }

  private static Map<String, Object> answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    boolean failed = status >= FIRST_ERROR;
    try (InputStream in = failed ? connection.getErrorStream() : connection.getInputStream()) {
      byte[] bytes = in == null ? new byte[0] : in.readNBytes(MOST_BYTES);
      Map<String, Object> answer = JsonText.map(new String(bytes, StandardCharsets.UTF_8));
      if (failed) {
        Object why = answer.get("error") instanceof Map<?, ?> error ? error.get("message") : null;
        throw new DecnetException(ErrorCode.CONFLICT, "The host refuses: " + why);
      }
      return answer;
    } catch (IllegalArgumentException e) {
      throw new IOException("The host says what none says", e);
    }
  }
}
