package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.KeyScope;
import org.decnet.server.node.Node;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lines of a sensor, from an HTTP request to rows and tags. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushTest {
  private final TestServer server = TestServer.start(); // its own: it counts
  private final Calls sensor =
      server.calls().withKey(server.addKey("sensor", Role.VIEWER, KeyScope.INGEST));

  @AfterAll
  void close() {
    server.close();
  }

  private static String typed(String session, int second, String line) {
    return "{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T11:00:"
        + second
        + ".000001Z\",\"sensor\":\"push-1\",\"session\":\""
        + session
        + "\",\"src_ip\":\"198.51.100.77\",\"message\":\"CMD\",\"input\":\""
        + line
        + "\"}\n";
  }

  private static Answer push(Calls calls, String source, String lines) {
    return calls.call(
        "POST",
        "/ingest/" + source,
        request ->
            request
                .header("Content-Type", "application/x-ndjson")
                .method("POST", BodyPublishers.ofString(lines)));
  }

  private static void assertCounts(Answer answer, long accepted, long duplicate, long malformed) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("accepted").asLong()).as("accepted").isEqualTo(accepted);
    assertThat(answer.json().path("duplicate").asLong()).as("duplicate").isEqualTo(duplicate);
    assertThat(answer.json().path("malformed").asLong()).as("malformed").isEqualTo(malformed);
  }

  @Test
  void whatIsAnsweredIsStoredAndTagged() throws IOException {
    String first = typed("c0ffee01", 10, "find / -perm -u=s");
    assertCounts(push(sensor, "cowrie", first + "{\"broken\n"), 1, 0, 1);
    // No wait: the answer comes after the rows.
    Calls viewer = server.calls().with(server.token(Role.VIEWER));
    Answer session = viewer.get("/sessions/push-1:c0ffee01");
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.body()).contains("find / -perm -u=s");
    assertThat(viewer.get("/ttp/by-session/push-1:c0ffee01").body()).contains("T1548.001");
    assertCounts(push(sensor, "cowrie", first + typed("c0ffee01", 11, "uname -a")), 1, 1, 0);
    try (var letters = Files.list(Node.deadLetters(server.folder()))) {
      assertThat(letters).isNotEmpty();
    }
  }

  @Test
  void unknownFormatsAreNotFound() {
    Answer answer = push(sensor, "nosuch", "{}");
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void viewersMayNotPushAndKeysOfOtherScopesNeither() {
    Calls viewer = server.calls().with(server.token(Role.VIEWER));
    assertThat(push(viewer, "cowrie", "").errorCode()).isEqualTo("forbidden");
    Calls reader = server.calls().withKey(server.addKey("reader", Role.ADMIN, KeyScope.READ));
    assertThat(push(reader, "cowrie", "").errorCode()).isEqualTo("out-of-scope");
    assertCounts(push(server.calls().with(server.token(Role.ADMIN)), "cowrie", ""), 0, 0, 0);
  }

  @Test
  void aPushMayBeLargerThanOtherBodiesButNotWithoutEnd() {
    String lines =
        IntStream.range(10, 15)
            .mapToObj(second -> typed("c0ffee02", second, "x".repeat(2000)))
            .collect(Collectors.joining());
    assertThat(lines.length()).isGreaterThan(4096); // the limit of other bodies in these tests
    assertCounts(push(sensor, "cowrie", lines), 5, 0, 0);
    Answer answer = push(sensor, "cowrie", "\n".repeat(8 * 1024 * 1024 + 1));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.errorCode()).isEqualTo("too-large");
  }
}
