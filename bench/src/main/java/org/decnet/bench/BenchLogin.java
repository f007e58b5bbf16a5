package org.decnet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Logs in as people do. */
final class BenchLogin {
  private static final String FIELD = "\"access_token\":\"";

  private final String base;

  BenchLogin(String base) {
    this.base = base;
  }

  /** A token for user name and password. */
  String token(String user, String password) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/auth/login"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      int start = answer.body().indexOf(FIELD);
      if (start < 0) {
        throw new IOException("No token: " + answer.statusCode() + " " + answer.body());
      }
      int from = start + FIELD.length();
      return answer.body().substring(from, answer.body().indexOf('"', from));
    }
  }
}
