package org.decnet.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a server, over HTTP, with or without a token. */
final class Calls {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final String header;
  private final @Nullable String credential;

  Calls(String base) {
    this(base, "Authorization", null);
  }

  private Calls(String base, String header, @Nullable String credential) {
    this.base = base;
    this.header = header;
    this.credential = credential;
  }

  /** The same server, called with a token. */
  Calls with(String token) {
    return new Calls(base, "Authorization", "Bearer " + token);
  }

  /** The same server, called with a key. */
  Calls withKey(String key) {
    return new Calls(base, "X-API-Key", key);
  }

  /** The same server, called with a user name and a password at each request. */
  Calls withPassword(String username, String password) {
    byte[] both = (username + ':' + password).getBytes(StandardCharsets.UTF_8);
    return new Calls(base, "Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The same caller, at another address. */
  Calls at(String otherBase) {
    return new Calls(otherBase, header, credential);
  }

  String base() {
    return base;
  }

  Answer get(String path) {
    return call("GET", path, request -> {});
  }

  Answer post(String path, String json) {
    return send("POST", path, json);
  }

  Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  Answer delete(String path) {
    return call("DELETE", path, request -> {});
  }

  /** Sends a body of JSON. */
  Answer send(String method, String path, String json) {
    return call(
        method,
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
  }

  Answer login(String username, String password) {
    return post("/auth/login", loginBody(username, password));
  }

  static String loginBody(String username, String password) {
    return JSON.writeValueAsString(
        JSON.createObjectNode().put("username", username).put("password", password));
  }

  /** Asks for what does not end, and leaves as soon as it has begun; errors are read. */
  Answer begin(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    if (credential != null) {
      request.header(header, credential);
    }
    try {
      return new Answer(CLIENT.send(request.build(), Calls::textOrNothing));
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse.BodySubscriber<String> textOrNothing(HttpResponse.ResponseInfo info) {
    return info.statusCode() == 200
        ? new Leaver()
        : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  /** Takes nothing of a body. */
  private static final class Leaver implements HttpResponse.BodySubscriber<String> {
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.completedStage("");
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  Answer call(String method, String path, Consumer<HttpRequest.Builder> more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.noBody());
    if (credential != null) {
      request.header(header, credential);
    }
    more.accept(request);
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(HttpResponse<String> http) {
    int status() {
      return http.statusCode();
    }

    String body() {
      return http.body();
    }

    JsonNode json() {
      return JSON.readTree(http.body());
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    /** Code of the error, empty if it is none. */
    String errorCode() {
      return json().path("error").path("code").asString("");
    }
  }
}
