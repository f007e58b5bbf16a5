package org.decnet.server.web;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The reference page of all endpoints, from the OpenAPI document. */
final class EndpointPage {
  private static final String BASE = "/api/v1";
  private static final String HEAD =
      """
      # Endpoints

      Every endpoint under `/api/v1`, from the
      [OpenAPI document](../../server/src/main/resources/org/decnet/server/web/openapi.json), which also has parameters and
      bodies; a test keeps this page equal to it. Who may call: anybody (public), who has logged in or sends a key (viewer),
      admins. [api.md](../api.md) shows them by task. The TAXII server is no part of it: [taxii.md](../taxii.md).

      | method | path | who | what |
      |---|---|---|---|
      """;

  private EndpointPage() {}

  static String of(JsonNode document) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        page.append("| ")
            .append(operation.getKey().toUpperCase(Locale.ROOT))
            .append(" | `")
            .append(path.getKey().substring(BASE.length()))
            .append("` | ")
            .append(operation.getValue().path("x-decnet-access").asString())
            .append(" | ")
            .append(operation.getValue().path("summary").asString())
            .append(" |\n");
      }
    }
    return page.toString();
  }
}
