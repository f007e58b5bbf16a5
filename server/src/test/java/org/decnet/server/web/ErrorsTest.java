package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(ServerExtension.class)
class ErrorsTest {
  private final TestServer server;
  private final Calls viewer;

  ErrorsTest(TestServer server) {
    this.server = server;
    this.viewer = server.calls().with(server.token(Role.VIEWER));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /attackers/not-a-uuid, 400, bad-parameter",
    "GET, /attackers/1-1-1-1-1, 400, bad-parameter",
    "GET, /attackers?limit=0, 400, bad-parameter",
    "GET, /attackers?limit=1001, 400, bad-parameter",
    "GET, /attackers?limit=ten, 400, bad-parameter",
    "GET, /attackers?limit=99999999999, 400, bad-parameter",
    "GET, /attackers?offset=-1, 400, bad-parameter",
    "GET, /attackers?sort_by=luck, 400, bad-parameter",
    "GET, /attackers?land=DE, 400, bad-parameter",
    "GET, /attackers?limit=1&limit=2, 400, bad-parameter",
    "GET, /attackers?limit=, 400, bad-parameter",
    "GET, /attackers?sort_by=, 400, bad-parameter",
    "GET, /attackers?asn=, 400, bad-parameter",
    "GET, /sessions?attacker=x, 400, bad-parameter",
    "GET, /nothing, 404, not-found",
    "GET, /attackers/, 404, not-found",
    "POST, /attackers, 405, method-not-allowed",
    "TRACE, /attackers, 405, method-not-allowed",
    "GET, /auth/logout, 405, method-not-allowed",
    "GET, /ttp//rules, 400, bad-request",
    "GET, /ttp/%2e%2e/config, 400, bad-request",
    "GET, /ttp/rules;x=1, 400, bad-request",
    "GET, /ttp/rules/a%2Fb, 400, bad-request",
    "GET, /ttp/rules/a%00b, 400, bad-request"
  })
  void everyRefusalHasTheOneShape(String method, String path, int status, String code) {
    Answer answer = viewer.call(method, path, request -> {});

    assertThat(answer.status()).isEqualTo(status);
    assertShape(answer.json(), code);
    assertThat(answer.http().headers().firstValue("X-Request-Id"))
        .contains(answer.json().at("/error/request_id").asString());
  }

  @Test
  void whatTheClientSentIsNotRepeated() {
    for (String path :
        new String[] {
          "/attackers/x-mark-x",
          "/attackers?limit=x-mark-x",
          "/x-mark-x",
          "/attackers?x-mark-x=1",
          "/sessions/x-mark-x",
          "/ttp/rules/x-mark-x",
          "/ttp/techniques?release=x-mark-x"
        }) {
      assertThat(viewer.get(path).body()).as(path).doesNotContain("x-mark-x");
    }
    assertThat(server.calls().post("/auth/login", "{\"x-mark-x\":1}").body())
        .doesNotContain("x-mark-x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"text\"",
        "{\"username\":{}}",
        "{\"username\":\"a\",\"password\":\"b\",\"extra\":1}",
        "{\"username\":\"a\",\"password\":\"b\"} {}"
      })
  void aBodyThatIsNotTheExpectedObjectIsMalformed(String body) {
    Answer answer = server.calls().post("/auth/login", body);

    assertThat(answer.status()).isEqualTo(400);
    assertShape(answer.json(), "malformed-json");
  }

  @Test
  void deepNestingIsMalformedAndNoStackOverflow() {
    String deep = "{\"username\":" + "[".repeat(1900) + "]".repeat(1900) + "}";

    assertThat(server.calls().post("/auth/login", deep).errorCode()).isEqualTo("malformed-json");
  }

  @Test
  void otherMediaTypesAreRefused() {
    Answer answer =
        server
            .calls()
            .call(
                "POST",
                "/auth/login",
                request ->
                    request
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method("POST", BodyPublishers.ofString("username=a&password=b")));

    assertThat(answer.status()).isEqualTo(415);
    assertShape(answer.json(), "unsupported-media-type");
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() {
    byte[] big = (" ".repeat(4096) + "{}").getBytes(StandardCharsets.UTF_8);
    Answer announced =
        server
            .calls()
            .call(
                "POST",
                "/auth/login",
                request ->
                    request
                        .header("Content-Type", "application/json")
                        .method("POST", BodyPublishers.ofByteArray(big)));
    Answer chunked =
        server
            .calls()
            .call(
                "POST",
                "/auth/login",
                request ->
                    request
                        .header("Content-Type", "application/json")
                        .method(
                            "POST",
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big))));

    assertThat(announced.status()).isEqualTo(413);
    assertShape(announced.json(), "too-large");
    assertThat(chunked.status()).isEqualTo(413);
    assertShape(chunked.json(), "too-large");
  }

  @Test
  void aMethodThatIsNotAllowedNamesThoseThatAre() {
    assertThat(viewer.post("/attackers", "{}").header("Allow")).isEqualTo("GET");
  }

  @Test
  void aRequestThatIsNoHttpGetsNoPageOfTheConnector() throws IOException {
    for (String request :
        new String[] {
          "GET /api/v1/health/live\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /api/v1/health/live HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000) + "\r\n\r\n",
          "GET /api/v1/health/live HTTP/9.9\r\nHost: a\r\n\r\n",
          "GET /<script> HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /api/v1/health/live HTTP/1.1\r\n\r\n"
        }) {
      assertThat(raw(request))
          .startsWith("HTTP/1.1 ")
          .doesNotContain("Tomcat", "Apache", "html", "Exception", "script");
    }
  }

  @Test
  void answersDoNotNameTheirSoftware() {
    Answer answer = viewer.get("/config");

    assertThat(answer.http().headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  private static void assertShape(JsonNode body, String code) {
    assertThat(body.propertyNames()).containsExactly("error");
    assertThat(body.path("error").propertyNames())
        .contains("code", "message", "request_id")
        .isSubsetOf("code", "message", "details", "request_id");
    assertThat(body.at("/error/code").asString()).isEqualTo(code);
    assertThat(body.at("/error/message").asString()).isNotBlank().doesNotContain("Exception");
    assertThat(body.at("/error/request_id").asString()).hasSize(16);
    assertThat(JsonMapper.shared().writeValueAsString(body)).doesNotContain("at org.");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), server.running().port()), 5_000);
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  @Test
  void aQueryThatIsNoneIsTheClientsFault() {
    for (String query : List.of("=x", "%01=1", "a%C2%84=1")) {
      for (String path : List.of("/config", "/ttp/events")) {
        Answer answer = viewer.get(path + "?" + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.errorCode()).as(query).isIn("bad-parameter", "bad-request");
      }
    }
  }

  @Test
  void methodsThatNobodyServesAreNotAllowed() {
    for (String method : List.of("TRACE", "PROPFIND")) {
      Answer answer = viewer.call(method, "/config", request -> {});
      assertThat(answer.status()).as(method).isEqualTo(405);
      assertThat(answer.errorCode()).isEqualTo("method-not-allowed");
      assertThat(answer.header("Allow")).isEqualTo("GET");
    }
  }
}
