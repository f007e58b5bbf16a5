package org.decnet.server.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Keys;
import org.decnet.server.swarm.tls.Peer;
import org.decnet.server.swarm.tls.Pem;
import org.decnet.store.json.JsonText;

/** Shows a token to a master, and believes its answer only if the token vouches for it. */
public final class Redeemer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CREATED = 201;
  private static final int MOST_BYTES = 64 * 1024;

  private final MasterAddress master;
  private final SecureRandom random;

  /** Speaks with one master. */
  public Redeemer(MasterAddress master, SecureRandom random) {
    this.master = master;
    this.random = random;
  }

  /**
   * Becomes a host of the master.
   *
   * @param agentPort where this host takes orders; 0 if it takes none
   * @throws DecnetException if the master cannot be reached, refuses, or is not the one that made
   *     the token
   */
  public Membership redeem(String token, int agentPort) throws InterruptedException {
    KeyPair pair = Keys.make(random);
    String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    Map<String, Object> answer =
        post(Map.of("token", token, "public_key", key, "agent_port", (long) agentPort));
    try {
      X509Certificate certificate = Pem.certificate(text(answer, "certificate"));
      X509Certificate authority = Pem.certificate(text(answer, "ca_certificate"));
      String name = text(answer, "name");
      certificate.verify(authority.getPublicKey());
      Optional<Peer> self = Peer.of(certificate).filter(peer -> peer.name().equals(name));
      if (!token.endsWith('.' + Peer.fingerprint(authority))
          || self.isEmpty()
          || !certificate.getPublicKey().equals(pair.getPublic())) {
        throw new GeneralSecurityException("The authority is not that of the token");
      }
      return new Membership(
          UUID.fromString(text(answer, "uuid")),
          name,
          new Identity(pair.getPrivate(), certificate, authority),
          master.host(),
          answer.get("link_port") instanceof Long port ? port.intValue() : 0);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new DecnetException(
          ErrorCode.CONFLICT,
          "Who answered at " + master.url() + " is not the master that made the token",
          e);
    }
  }

  private static String text(Map<String, Object> answer, String name) {
    if (answer.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("The answer lacks " + name);
  }

  private Map<String, Object> post(Map<String, Object> body) throws InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(master.redeem())
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JsonText.ofMap(body)))
              .build();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return checked(answer.statusCode(), text);
      }
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREACHABLE,
          "The master at " + master.url() + " cannot be reached: " + reason(e),
          e);
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private Map<String, Object> checked(int status, String text) throws IOException {
    Map<String, Object> answer;
    try {
      answer = JsonText.map(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "At " + master.url() + " is no master; it answered with status " + status, e);
    }
    if (status == CREATED) {
      return answer;
    }
    Object why = answer.get("error") instanceof Map<?, ?> error ? error.get("message") : null;
    throw new DecnetException(
        ErrorCode.CONFLICT, "The master refuses (status " + status + "): " + why);
  }
}
