package org.decnet.intel.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks providers. One exchange takes bounded time from the first packet to the last byte, bounded
 * memory, and goes nowhere but where it was sent: redirects are not followed.
 */
public final class HttpAsker implements AutoCloseable {
  private static final int OK = 200;
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int LONGEST_NUMBER = 9;

  private final HttpClient client;
  private final Duration patience;

  /** Gives each exchange so much time. */
  public HttpAsker(Duration patience) {
    this.patience = patience;
    client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The body of an answer; null if the provider does not know what was asked about (404).
   *
   * @param request without a time limit of its own
   * @param mostBytes longest body that is taken
   */
  public byte @Nullable [] ask(HttpRequest request, int mostBytes)
      throws ProviderException, InterruptedException {
    HttpResponse<byte[]> response = exchange(request, mostBytes);
    int status = response.statusCode();
    return switch (status) {
      case OK -> response.body();
      case NOT_FOUND -> null;
      case UNAUTHORISED, FORBIDDEN ->
          throw ProviderException.refused("refused the key with status " + status);
      case TOO_MANY ->
          throw ProviderException.later("was asked too often (status 429)", retryAfter(response));
      default ->
          throw ProviderException.later("answered with status " + status, retryAfter(response));
    };
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, int mostBytes)
      throws ProviderException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(mostBytes));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw ProviderException.passing("did not answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof ProviderException known) {
          throw known;
        }
      }
      // The cause's message may hold the address of the request, and that a key.
      throw ProviderException.passing("could not be reached: " + kind(e));
    } finally {
      answer.cancel(true); // ends an exchange that still goes on, and is nothing to a finished one
    }
  }

  private static String kind(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }

  /** The seconds that a provider asks for; dates are not read. */
  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    String text = response.headers().firstValue("Retry-After").orElse("");
    boolean number =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Duration.ofSeconds(Long.parseLong(text)) : null;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
