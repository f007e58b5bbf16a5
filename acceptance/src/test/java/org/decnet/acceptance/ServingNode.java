package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A 'decnet up' and its admin; without workers, what it answers about stays as it is. */
final class ServingNode implements AutoCloseable {
  private static final String PASSWORD = "the words of the tests";

  private final Process process;
  private final String base;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServingNode(Process process) throws IOException, InterruptedException {
    this.process = process;
    String url = "";
    String first = "";
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("Serving ")) {
        url = line.substring("Serving ".length()).replace("/openapi.json", "");
      } else if (line.startsWith("First login: user admin, password ")) {
        first = line.substring(line.lastIndexOf(' ') + 1);
      } else if (line.startsWith("Stop with")) {
        break;
      }
    }
    assertThat(url).as("the server says where it listens").isNotEmpty();
    this.base = url;
    HttpResponse<String> changed =
        post(
            "/auth/change-password",
            login(first),
            "{\"old\":\"" + first + "\",\"new\":\"" + PASSWORD + "\"}");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    this.token = login(PASSWORD);
  }

  /** Starts one on a data folder that never had one. */
  static ServingNode on(Path data) throws IOException, InterruptedException {
    return new ServingNode(DecnetProcess.at(data).start("up", "--port", "0", "--no-workers"));
  }

  /** Starts one with its workers on a data folder that never had one. */
  static ServingNode working(Path data) throws IOException, InterruptedException {
    return new ServingNode(DecnetProcess.at(data).start("up", "--port", "0"));
  }

  /** The same with variables of the environment. */
  static ServingNode working(Path data, Map<String, String> variables)
      throws IOException, InterruptedException {
    return new ServingNode(DecnetProcess.at(data).with(variables).start("up", "--port", "0"));
  }

  /** Where its API is, such as {@code http://127.0.0.1:8000}. */
  String origin() {
    return base.replace("/api/v1", "");
  }

  /** What a path answers to a body. */
  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return post(path, token, body);
  }

  /** What a path answers that takes something away. */
  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .DELETE()
            .build(),
        BodyHandlers.ofString());
  }

  /** The bytes that a path of the API answers, which must be there. */
  byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String login(String password) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("/auth/login", "", "{\"username\":\"admin\",\"password\":\"" + password + "\"}");
    Map<String, Object> said = Json.object(answer.body());
    return String.valueOf(said.get("access_token"));
  }

  private HttpResponse<String> post(String path, String bearer, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
