package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked-in document and the page of all endpoints say what the endpoints are. After a change
 * that is meant, run this test with {@code -Ddecnet.openapi.write=true} and look at the difference.
 */
class OpenApiTest {
  private static final Path GOLDEN =
      Path.of("src/main/resources/org/decnet/server/web/openapi.json");
  private static final Path PAGE = Path.of("../docs/reference/endpoints.md");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Test
  void theCheckedInDocumentIsThatOfTheEndpoints() throws IOException {
    JsonNode generated = generate();
    if (Boolean.getBoolean("decnet.openapi.write")) {
      Files.writeString(
          GOLDEN, JSON.writeValueAsString(sorted(generated)) + '\n', StandardCharsets.UTF_8);
      Files.writeString(PAGE, EndpointPage.of(sorted(generated)), StandardCharsets.UTF_8);
    }

    JsonNode golden = JSON.readTree(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    assertThat(golden.path("openapi").asString()).startsWith("3.1");
    assertThat(golden.path("paths").size()).isGreaterThan(20);
    assertThat(golden).isEqualTo(generated);
    assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(EndpointPage.of(sorted(generated)));
  }

  private static JsonNode sorted(JsonNode document) {
    return JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(document, Object.class)));
  }

  private static JsonNode generate() {
    try (TestServer server = TestServer.start(OpenApiGeneration.class)) {
      OpenAPI document =
          server.running().context().getBean(OpenApiGeneration.Document.class).read();
      return JSON.readTree(Json31.pretty(document));
    }
  }
}
