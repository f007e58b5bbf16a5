package org.decnet.server.web.misp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.model.event.IpText;
import org.decnet.server.export.MispPushSettings;

/**
 * Speaks with one MISP. Its certificate is checked, redirects are not followed, and an exchange
 * takes bounded time and memory.
 */
final class MispClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final MispPushSettings settings;
  private final HttpClient client;

  MispClient(MispPushSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Sends a document.
   *
   * @throws IOException if there is no answer, or may not be one; its message holds no key
   */
  MispAnswer post(String path, byte[] json) throws IOException, InterruptedException {
    checkAddress();
    AnswerStart start = new AnswerStart();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create(settings.url() + path))
                .header("Authorization", settings.key().value())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json))
                .build(),
            head -> BodySubscribers.ofByteArrayConsumer(start));
    try {
      int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return new MispAnswer(status, new String(start.bytes(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      throw new IOException("MISP did not answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("MISP cannot be reached: " + cause.getClass().getSimpleName(), cause);
    } finally {
      answer.cancel(true);
    }
  }

  /** A name may lead into the operator's own network only if he says so; an address says so. */
  @AllowsForbiddenApi("the name of the operator's own MISP, not an attacker's text")
  private void checkAddress() throws IOException {
    String host = settings.url().getHost();
    if (settings.privateNetwork() || IpText.address(bare(host)) != null) {
      return;
    }
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (isPrivate(address)) {
        throw new IOException(
            "DECNET_MISP_URL leads to a private address, which needs DECNET_MISP_PRIVATE=true");
      }
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    return uniqueLocal
        || shared
        || address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
