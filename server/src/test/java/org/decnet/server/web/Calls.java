package org.decnet.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
  private final @Nullable String token;

  Calls(String base) {
    this(base, null);
  }

  private Calls(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /** The same server, called with a token. */
  Calls with(String newToken) {
    return new Calls(base, newToken);
  }

  String token() {
    return token == null ? "" : token;
  }

  String base() {
    return base;
  }

  Answer get(String path) {
    return call("GET", path, request -> {});
  }

  Answer post(String path, String json) {
    return call(
        "POST",
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .method("POST", BodyPublishers.ofString(json)));
  }

  Answer login(String username, String password) {
    return post("/auth/login", loginBody(username, password));
  }

  static String loginBody(String username, String password) {
    return JSON.writeValueAsString(
        JSON.createObjectNode().put("username", username).put("password", password));
  }

  Answer call(String method, String path, Consumer<HttpRequest.Builder> more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.noBody());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
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
