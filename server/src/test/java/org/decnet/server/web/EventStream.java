package org.decnet.server.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that reads a stream as a browser does. */
final class EventStream implements AutoCloseable {
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;
  private String lastId = "";

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** An event. */
  record Event(String id, String name, String data) {
    JsonNode json() {
      return JsonMapper.shared().readTree(data);
    }
  }

  static EventStream open(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new EventStream(
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new IllegalStateException(url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The id of the last event, or of the place that the server last named. */
  String lastId() {
    return lastId;
  }

  /** Reads what the server says first: where the stream is. */
  EventStream atItsPlace() throws IOException {
    while (lastId.isEmpty()) {
      block();
    }
    return this;
  }

  /** Waits for the next event; empty at the end. */
  Optional<Event> next() throws IOException {
    while (true) {
      List<String> block = block();
      if (block.isEmpty()) {
        return Optional.empty();
      }
      String data = field(block, "data");
      if (!data.isEmpty()) {
        return Optional.of(new Event(lastId, field(block, "event"), data));
      }
    }
  }

  private List<String> block() throws IOException {
    List<String> block = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && !block.isEmpty()) {
        break;
      }
      block.add(line);
    }
    String id = field(block, "id");
    lastId = id.isEmpty() ? lastId : id;
    return block;
  }

  private static String field(List<String> block, String name) {
    return block.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
