package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.KeyScope;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Walks every endpoint of the OpenAPI document: with no token, as viewer, as admin, with keys of
 * each scope; with wrong ids, bodies, parameters, methods and media types.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class EndpointWalkTest {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final TestServer server = TestServer.start();
  private final List<WalkedEndpoint> endpoints = WalkedEndpoint.all(server.calls());
  private final WalkExamples examples = new WalkExamples(server);
  private final Map<KeyScope, String> keys = new EnumMap<>(KeyScope.class);
  private final AtomicInteger cases = new AtomicInteger();
  private int walkers;

  EndpointWalkTest() {
    for (KeyScope scope : KeyScope.values()) {
      keys.put(scope, server.addKey("walk-" + scope.word(), Role.ADMIN, scope));
    }
  }

  @AfterAll
  void close() {
    server.close();
    // Roles: nobody, viewer, admin, and keys with each of the scopes.
    System.out.println(
        "Walked "
            + endpoints.size()
            + " endpoints as "
            + (3 + KeyScope.values().length)
            + " roles: "
            + endpoints.size() * (3 + KeyScope.values().length)
            + " cases of endpoint and role; with wrong input "
            + cases
            + " calls in all");
  }

  @Test
  void theWalkFindsTheEndpoints() {
    assertThat(endpoints).hasSizeGreaterThan(40);
    assertThat(endpoints)
        .extracting(WalkedEndpoint::access)
        .contains("public", "password_due", "viewer", "admin");
    assertThat(endpoints).extracting(WalkedEndpoint::scope).contains("", "read", "export", "admin");
  }

  @TestFactory
  Stream<DynamicTest> withoutTokenOnlyPublicEndpointsAnswer() {
    return each(endpoint -> {
      Answer answer = call(server.calls(), endpoint, examples.path(endpoint));
      if (endpoint.isPublic()) {
        assertThat(answer.status()).isNotEqualTo(401).isLessThan(500);
      } else {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> viewersAreKeptFromWhatAdminsMay() {
    return each(endpoint -> {
      int status = call(as(Role.VIEWER), endpoint, examples.path(endpoint)).status();
      if (Set.of("admin", "sender").contains(endpoint.access())) {
        assertThat(status).isEqualTo(403);
      } else {
        assertThat(status).isNotIn(401, 403).isLessThan(500);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> adminsMayCallEverything() {
    return each(endpoint -> {
      int status = call(as(Role.ADMIN), endpoint, examples.path(endpoint)).status();
      if (endpoint.takesBody()) {
        assertThat(status).isEqualTo(400);
      } else if (endpoint.method().equals("GET")) {
        assertThat(status).isEqualTo(200);
      } else {
        assertThat(status).as("done, or not as things are").isIn(200, 201, 202, 204, 409);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> keysMayCallWhatTheirScopeSays() {
    return each(endpoint -> {
      for (KeyScope scope : KeyScope.values()) {
        Calls key = server.calls().withKey(keys.getOrDefault(scope, ""));
        Answer answer = call(key, endpoint, examples.path(endpoint));
        if (endpoint.isPublic() || endpoint.scope().equals(scope.word())) {
          assertThat(answer.status()).as(scope.word()).isNotIn(401, 403).isLessThan(500);
        } else {
          assertThat(answer.status()).as(scope.word()).isEqualTo(403);
          assertThat(answer.errorCode())
              .isEqualTo(endpoint.scope().isEmpty() ? "people-only" : "out-of-scope");
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> whoMustChangeThePasswordMayDoNothingElse() {
    String token =
        server
            .tokens(server.clock(), TestServer.JWT_SECRET)
            .issue(server.addAccount("due", Role.ADMIN, true));
    return each(endpoint -> {
      Answer answer = call(server.calls().with(token), endpoint, examples.path(endpoint));
      if (endpoint.isPublic() || endpoint.access().equals("password_due")) {
        assertThat(answer.status()).isNotIn(401, 403);
      } else {
        assertThat(answer.errorCode()).isEqualTo("password-change-due");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> unknownIdsAreNotFound() {
    return each(endpoint -> {
      if (endpoint.hasId()) {
        Answer answer =
            endpoint.takesBody()
                ? send(endpoint, examples.unknown(endpoint), examples.body(endpoint))
                : call(as(Role.ADMIN), endpoint, examples.unknown(endpoint));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("not-found");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> otherMethodsAreNotAllowed() {
    return each(endpoint -> {
      String path = examples.path(endpoint);
      for (String method : METHODS) {
        boolean served =
            endpoints.stream()
                .anyMatch(other -> other.method().equals(method) && other.matches(path));
        if (!served) {
          cases.incrementAndGet();
          Answer answer = as(Role.ADMIN).call(method, path, request -> {});
          assertThat(answer.status()).as("%s %s", method, path).isEqualTo(405);
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
        cases.incrementAndGet();
        Answer answer =
            as(Role.ADMIN)
                .call(
                    endpoint.method(),
                    examples.path(endpoint),
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
  Stream<DynamicTest> wrongBodiesAreRefusedWithAReason() {
    return each(endpoint -> {
      if (endpoint.takesBody()) {
        List<String> bodies =
            new ArrayList<>(List.of("", "null", "[]", "5", "{", "{\"nonsense\":1}", "{} {}"));
        for (Map.Entry<String, JsonNode> property : properties(endpoint)) {
          bodies.add("{\"" + property.getKey() + "\":{\"a\":1}}");
          bodies.add("{\"" + property.getKey() + "\":" + wrongTypeFor(property.getValue()) + '}');
        }
        for (String body : bodies) {
          Answer answer = send(endpoint, examples.path(endpoint), body);
          assertThat(answer.status()).as(body).isIn(400, 422);
          assertThat(answer.json().at("/error/message").asString()).as(body).isNotEmpty();
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> wrongParametersAreRefusedByName() {
    return each(endpoint -> {
      assertRefused(endpoint, "nonsense", "1");
      for (JsonNode parameter : endpoint.operation().path("parameters")) {
        if (parameter.path("in").asString().equals("query")) {
          String name = parameter.path("name").asString();
          JsonNode schema = parameter.path("schema");
          if (!schema.path("type").asString().equals("string")) {
            for (String value : List.of("-1", "x", "99999999999")) {
              assertRefused(endpoint, name, value);
            }
          } else if (schema.has("enum") || schema.has("format")) {
            assertRefused(endpoint, name, "nonsense");
          }
        }
      }
    });
  }

  private void assertRefused(WalkedEndpoint endpoint, String name, String value) {
    String path = examples.path(endpoint) + '?' + name + '=' + value;
    Answer answer =
        endpoint.takesBody()
            ? send(endpoint, path, examples.body(endpoint))
            : call(as(Role.ADMIN), endpoint, path);
    assertThat(answer.errorCode()).as("%s=%s", name, value).isEqualTo("bad-parameter");
    assertThat(answer.json().at("/error/details/expected").asString()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerCarriesTheHeadersThatProtectIt() {
    return each(endpoint -> {
      for (Calls calls : List.of(server.calls(), as(Role.VIEWER), as(Role.ADMIN))) {
        Answer answer = call(calls, endpoint, examples.path(endpoint));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy"))
            .contains("default-src 'none'", "frame-ancestors 'none'")
            .doesNotContain("unsafe-eval");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).matches("(?s).*(no-store|no-cache).*");
        assertThat(answer.header("X-Request-Id")).hasSize(16);
        assertThat(answer.http().headers().map())
            .doesNotContainKeys(
                "set-cookie", "server", "x-powered-by", "access-control-allow-origin");
        assertThat(answer.header("Content-Type")).doesNotContain("html");
      }
    });
  }

  private Iterable<Map.Entry<String, JsonNode>> properties(WalkedEndpoint endpoint) {
    String reference =
        endpoint.operation().at("/requestBody/content/application~1json/schema/$ref").asString("");
    JsonNode document = server.calls().get("/openapi.json").json();
    return reference.isEmpty()
        ? List.of()
        : document.at(reference.substring(1) + "/properties").properties();
  }

  private static String wrongTypeFor(JsonNode schema) {
    return schema.path("type").toString().contains("string") ? "5" : "\"text\"";
  }

  private Stream<DynamicTest> each(Consumer<WalkedEndpoint> check) {
    return endpoints.stream()
        .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> check.accept(endpoint)));
  }

  /** Somebody new each time: nobody's streams are those of another test. */
  private Calls as(Role role) {
    return server
        .calls()
        .with(
            server
                .tokens(server.clock(), TestServer.JWT_SECRET)
                .issue(server.addAccount("walker-" + ++walkers, role)));
  }

  private Answer send(WalkedEndpoint endpoint, String path, String body) {
    cases.incrementAndGet();
    return as(Role.ADMIN).send(endpoint.method(), path, body);
  }

  private Answer call(Calls calls, WalkedEndpoint endpoint, String path) {
    cases.incrementAndGet();
    if (endpoint.takesFile()) {
      return examples.upload(calls, endpoint, path);
    }
    if (endpoint.isStream()) {
      return calls.begin(path);
    }
    return endpoint.takesBody()
        ? calls.send(endpoint.method(), path, "not json")
        : calls.call(endpoint.method(), path, request -> {});
  }
}
