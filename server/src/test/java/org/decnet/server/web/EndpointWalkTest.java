package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Walks every endpoint of the OpenAPI document, with no token, as viewer and as admin. */
@ExtendWith(ServerExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class EndpointWalkTest {
  private static final String BASE = "/api/v1";
  private static final String UNKNOWN_UUID = "00000000-0000-5000-8000-000000000000";

  private final TestServer server;

  /** Path parameters with which each endpoint finds something. */
  private final Map<String, String> known;

  EndpointWalkTest(TestServer server) {
    this.server = server;
    this.known =
        Map.ofEntries(
            Map.entry("/attackers", Seed.ATTACKER.toString()),
            Map.entry("/sessions", Seed.SESSION.value()),
            Map.entry("/identities", Seed.IDENTITY.toString()),
            Map.entry("/campaigns", Seed.CAMPAIGN.toString()),
            Map.entry("/cluster/decisions", decision()),
            Map.entry("/ttp/by-attacker", Seed.ATTACKER.toString()),
            Map.entry("/ttp/by-session", Seed.SESSION.value()),
            Map.entry("/ttp/tags/by-{scope}", Seed.ATTACKER.toString()),
            Map.entry("/ttp/tags", Seed.FIND_TAG.toString()),
            Map.entry("/ttp/rules", "R9001"),
            Map.entry("/events", Seed.FIND_EVENT.toString()),
            Map.entry("/artifacts", SeedFiles.SHA256),
            Map.entry("/transcripts", Seed.SESSION.value()),
            Map.entry("/ttp/export/navigator/attacker", Seed.ATTACKER.toString()));
  }

  private String decision() {
    return server
        .stores()
        .identities()
        .decisions(Seed.IDENTITY, 1, 0)
        .data()
        .getFirst()
        .id()
        .toString();
  }

  /** One operation of the document. */
  private record Endpoint(String method, String template, JsonNode operation) {
    String name() {
      return method + ' ' + template;
    }

    String access() {
      return operation.path("x-decnet-access").asString();
    }

    boolean takesBody() {
      return operation.has("requestBody");
    }

    boolean hasId() {
      return template.contains("{");
    }

    String known(Map<String, String> ids) {
      String id = "";
      for (Map.Entry<String, String> entry : ids.entrySet()) {
        if (template.startsWith(entry.getKey() + "/{") && !entry.getKey().endsWith("/tags")) {
          id = entry.getValue();
        }
      }
      return filled(id.isEmpty() ? Seed.FIND_TAG.toString() : id);
    }

    String unknown() {
      return filled(UNKNOWN_UUID);
    }

    private String filled(String id) {
      return template
          .replace("{scope}", "attacker")
          .replace("{technique_id}", "T1083")
          .replace("{uuid}", id)
          .replace("{decky}", "web-1")
          .replace("{stored_as}", id)
          .replace("{sid}", id)
          .replace("{event_id}", id)
          .replace("{id}", id)
          .replace("{rule_id}", id);
    }
  }

  @Test
  void theWalkFindsTheEndpoints() {
    assertThat(endpoints()).hasSizeGreaterThan(20);
    assertThat(endpoints()).extracting(Endpoint::access).contains("public", "viewer", "admin");
  }

  @TestFactory
  Stream<DynamicTest> withoutTokenOnlyPublicEndpointsAnswer() {
    return each(endpoint -> {
      Answer answer = call(server.calls(), endpoint, endpoint.known(known));
      if (endpoint.access().equals("public")) {
        assertThat(answer.status()).isNotEqualTo(401).isLessThan(500);
      } else {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("unauthenticated");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> viewersAreKeptFromWhatAdminsMay() {
    return each(endpoint -> {
      int status = call(as(Role.VIEWER), endpoint, endpoint.known(known)).status();
      if (endpoint.access().equals("admin")) {
        assertThat(status).isEqualTo(403);
      } else {
        assertThat(status).isNotIn(401, 403).isLessThan(500);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> adminsMayCallEverything() {
    return each(endpoint -> {
      int status = call(as(Role.ADMIN), endpoint, endpoint.known(known)).status();
      if (endpoint.takesBody()) {
        assertThat(status).isEqualTo(400);
      } else if (endpoint.method().equals("GET")) {
        assertThat(status).isEqualTo(200);
      } else {
        assertThat(status).as("done, or not as things are").isIn(200, 409);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> unknownIdsAreNotFound() {
    return each(endpoint -> {
      if (endpoint.hasId()) {
        Answer answer = call(as(Role.ADMIN), endpoint, endpoint.unknown());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("not-found");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> otherMethodsAreNotAllowed() {
    return each(endpoint -> {
      for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
        if (!endpoint.method().equals(method)) {
          Answer answer = as(Role.ADMIN).call(method, endpoint.known(known), request -> {});
          assertThat(answer.status()).as(method).isEqualTo(405);
          assertThat(answer.errorCode()).isEqualTo("method-not-allowed");
          assertThat(answer.header("Allow")).contains(endpoint.method());
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> bodiesAreJsonAndNothingElse() {
    return each(endpoint -> {
      if (endpoint.takesBody()) {
        Answer answer =
            as(Role.ADMIN)
                .call(
                    endpoint.method(),
                    endpoint.known(known),
                    request ->
                        request
                            .header("Content-Type", "text/plain")
                            .method(endpoint.method(), BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.errorCode()).isEqualTo("unsupported-media-type");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> numbersOutOfRangeAreRefused() {
    return each(endpoint -> {
      for (JsonNode parameter : endpoint.operation().path("parameters")) {
        String name = parameter.path("name").asString();
        if (parameter.path("in").asString().equals("query")
            && !parameter.at("/schema/type").asString().equals("string")) {
          for (String value : List.of("-1", "x", "99999999999")) {
            Answer answer = as(Role.ADMIN).get(endpoint.known(known) + '?' + name + '=' + value);
            assertThat(answer.errorCode()).as(name).isEqualTo("bad-parameter");
          }
        }
      }
    });
  }

  private Stream<DynamicTest> each(java.util.function.Consumer<Endpoint> check) {
    return endpoints().stream()
        .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> check.accept(endpoint)));
  }

  private Calls as(Role role) {
    return server.calls().with(server.token(role));
  }

  private static Answer call(Calls calls, Endpoint endpoint, String path) {
    return calls.call(
        endpoint.method(),
        path,
        request -> {
          if (endpoint.takesBody()) {
            request
                .header("Content-Type", "application/json")
                .method(endpoint.method(), BodyPublishers.ofString("not json"));
          }
        });
  }

  private List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    JsonNode paths = server.calls().get("/openapi.json").json().path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        endpoints.add(
            new Endpoint(
                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                path.getKey().substring(BASE.length()),
                operation.getValue()));
      }
    }
    return endpoints;
  }
}
