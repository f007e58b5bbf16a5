package org.decnet.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document. */
record WalkedEndpoint(String method, String template, JsonNode operation) {
  private static final String BASE = "/api/v1";

  /** All operations. */
  static List<WalkedEndpoint> all(Calls calls) {
    List<WalkedEndpoint> endpoints = new ArrayList<>();
    JsonNode paths = calls.get("/openapi.json").json().path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        endpoints.add(
            new WalkedEndpoint(
                operation.getKey().toUpperCase(Locale.ROOT),
                path.getKey().substring(BASE.length()),
                operation.getValue()));
      }
    }
    return endpoints;
  }

  String name() {
    return method + ' ' + template;
  }

  String access() {
    return operation.path("x-decnet-access").asString();
  }

  /** The scope that a key needs; empty if none will do. */
  String scope() {
    return operation.path("x-decnet-scope").asString("");
  }

  boolean isPublic() {
    return access().equals("public");
  }

  /** Whether it takes JSON; what takes lines of logs takes any. */
  boolean takesBody() {
    return operation.at("/requestBody/content").has("application/json");
  }

  /** Whether it takes a form with a file. */
  boolean takesFile() {
    return operation.at("/requestBody/content").has("multipart/form-data");
  }

  boolean hasId() {
    return template.contains("{");
  }

  boolean isStream() {
    return !operation.at("/responses/200/content/text~1event-stream").isMissingNode();
  }

  /** Whether a call changes something, by its method and by what a key needs for it. */
  boolean changes() {
    return !method.equals("GET") && !scope().equals("read") && !scope().equals("ingest");
  }

  /** Whether a path is of this endpoint. */
  boolean matches(String path) {
    List<String> mine = segments(template);
    List<String> other = segments(path);
    boolean same = mine.size() == other.size();
    for (int i = 0; same && i < mine.size(); i++) {
      same = isLike(mine.get(i), other.get(i));
    }
    return same;
  }

  private static boolean isLike(String pattern, String segment) {
    int open = pattern.indexOf('{');
    return open < 0 ? pattern.equals(segment) : segment.startsWith(pattern.substring(0, open));
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
