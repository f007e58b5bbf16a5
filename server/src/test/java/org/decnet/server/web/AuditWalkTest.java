package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditQuery;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every change that a person makes over the API stands in the audit log, and nothing that was
 * refused. A new endpoint that changes something fails here until it writes its line, and until
 * {@link WalkExamples} knows how to call it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class AuditWalkTest {
  private final TestServer server = TestServer.start();
  private final List<WalkedEndpoint> all = WalkedEndpoint.all(server.calls());
  private final WalkExamples examples = new WalkExamples(server);
  private int admins;

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void theWalkFindsChanges() {
    assertThat(all.stream().filter(WalkedEndpoint::changes)).hasSizeGreaterThan(10);
  }

  @TestFactory
  Stream<DynamicTest> everyChangeWritesItsLine() {
    return all.stream()
        .filter(WalkedEndpoint::changes)
        .filter(examples::canShow)
        .map(endpoint ->
            DynamicTest.dynamicTest(endpoint.name(), () -> assertWritesItsLine(endpoint)));
  }

  private void assertWritesItsLine(WalkedEndpoint endpoint) {
    assertThat(examples.has(endpoint)).as("WalkExamples has a body for it").isTrue();
    Account admin = server.addAccount("auditor-" + ++admins, Role.ADMIN);
    Calls calls =
        server.calls().with(server.tokens(server.clock(), TestServer.JWT_SECRET).issue(admin));
    examples
        .before(endpoint, all)
        .forEach(first -> call(calls, first, examples.path(first), examples.body(first)));
    String path = examples.path(endpoint); // may make what the call then takes away
    String body = examples.body(endpoint); // may make what the call then shows
    long before = lines();
    Answer answer = call(calls, endpoint, path, body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    assertThat(lines()).as("lines of the audit log").isEqualTo(before + 1);
    AuditEntry line = newest();
    assertThat(line.actor()).isIn(admin.username(), "vic");
    assertThat(line.target()).isNotEmpty();
    assertThat(line.toString()).doesNotContain(TestServer.PASSWORD, "another long password");
  }

  @TestFactory
  Stream<DynamicTest> whatIsRefusedWritesNone() {
    Calls viewer = server.calls().with(server.token(Role.VIEWER));
    return all.stream()
        .filter(endpoint -> endpoint.changes() && endpoint.access().equals("admin"))
        .map(endpoint ->
            DynamicTest.dynamicTest(
                endpoint.name(),
                () -> {
                  String path = examples.path(endpoint);
                  long before = lines();
                  Answer answer =
                      endpoint.takesFile()
                          ? examples.upload(viewer, endpoint, path)
                          : viewer.send(endpoint.method(), path, examples.body(endpoint));
                  assertThat(answer.status()).isEqualTo(403);
                  assertThat(lines()).isEqualTo(before);
                }));
  }

  private Answer call(Calls calls, WalkedEndpoint endpoint, String path, String body) {
    server.clock().advance(Duration.ofSeconds(40)); // logins and passwords are rate limited
    if (endpoint.takesFile()) {
      return examples.upload(calls, endpoint, path);
    }
    return endpoint.takesBody()
        ? calls.send(endpoint.method(), path, body)
        : calls.call(endpoint.method(), path, request -> {});
  }

  private long lines() {
    return server.stores().audit().lines(new AuditQuery(null, null, null, 1, 0)).total();
  }

  private AuditEntry newest() {
    return server
        .stores()
        .audit()
        .lines(new AuditQuery(null, null, null, 1, 0))
        .data()
        .getFirst()
        .entry();
  }
}
