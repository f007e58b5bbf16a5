package org.decnet.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.BatchResult;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.StoredTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw lines of a sensor to the tag of a session that rules judge as a whole. */
class SessionEventsTest {
  private static final String AT_ONCE =
      log(
          line("session.connect", "10.0", ",\"protocol\":\"ssh\",\"dst_port\":2222"),
          line("client.version", "10.1", ",\"version\":\"SSH-2.0-Go\""),
          line("login.success", "10.8", ",\"username\":\"root\",\"password\":\"toor\""),
          line("command.input", "11.2", ",\"input\":\"uname -a\""),
          line("session.closed", "11.9", ",\"duration_ms\":1900"));

  private static final String WITH_A_TERMINAL =
      AT_ONCE.replace(
          line("command.input", "11.2", ",\"input\":\"uname -a\""),
          line("client.size", "10.9", ",\"width\":80,\"height\":24")
              + '\n'
              + line("command.input", "11.2", ",\"input\":\"uname -a\""));

  @TempDir private Path folder;

  @Test
  void aSessionOfRawLinesIsLiftedTaggedAndStored() {
    try (Node node = Node.open(new NodeSettings(folder))) {
      BatchResult written = ingest(node, AT_ONCE);
      Event session = node.stores().events().event(sessionEvent()).orElseThrow();
      assertThat(session.kind()).isEqualTo(EventKind.SESSION);
      assertThat(session.get(Field.HAS_TERMINAL)).isEqualTo(false);
      assertThat(session.number(Field.FIRST_COMMAND_DELAY_S)).isEqualTo(1.2);
      assertThat(session.integer(Field.COMMAND_COUNT)).isEqualTo(1);
      assertThat(session.text(Field.LOGIN_OUTCOME)).isEqualTo("success");
      assertThat(rulesOfTheSession(node)).containsExactly("R0081");
      assertThat(written.newEvents()).isEqualTo(7); // five lines, the session, the behaviour
    }
  }

  @Test
  void theSameLinesAgainAddNothing() {
    try (Node node = Node.open(new NodeSettings(folder))) {
      BatchResult first = ingest(node, AT_ONCE);
      BatchResult second = ingest(node, AT_ONCE);
      assertThat(first.newTags()).isPositive().isEqualTo(first.tags());
      assertThat(second.newEvents()).isZero();
      assertThat(second.newTags()).isZero();
      assertThat(second.tags()).isEqualTo(first.tags());
    }
  }

  @Test
  void aRowOfTheSessionCountsNothingTwice() {
    try (Node node = Node.open(new NodeSettings(folder))) {
      ingest(node, AT_ONCE);
      assertThat(node.stores().actors().attacker(EventIds.attacker("198.51.100.7")))
          .hasValueSatisfying(attacker -> assertThat(attacker.eventCount()).isEqualTo(5));
    }
  }

  @Test
  void aTerminalMakesItAnotherSession() {
    try (Node node = Node.open(new NodeSettings(folder))) {
      ingest(node, WITH_A_TERMINAL);
      assertThat(node.stores().events().event(sessionEvent()))
          .hasValueSatisfying(
              session -> assertThat(session.get(Field.HAS_TERMINAL)).isEqualTo(true));
      assertThat(rulesOfTheSession(node)).isEmpty();
    }
  }

  private static UUID sessionEvent() {
    return EventIds.lifted(EventKind.SESSION, "web-1:5e551011");
  }

  private static List<String> rulesOfTheSession(Node node) {
    return node.stores().tags().tagsOfSource("session", sessionEvent().toString()).stream()
        .map(StoredTag::tag)
        .map(tag -> tag.rule().value())
        .toList();
  }

  private static BatchResult ingest(Node node, String log) {
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(node.stores().events())),
            DeadLetters.none(),
            IngestListener.NONE);
    IngestRun run = node.ingest();
    try (run) {
      ingest.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), "test", run);
    }
    return run.written();
  }

  private static String log(String... lines) {
    return String.join("\n", lines) + '\n';
  }

  private static String line(String event, String second, String members) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\",\"timestamp\":\"2026-03-01T04:05:"
        + second
        + "00000Z\",\"sensor\":\"web-1\",\"session\":\"5e551011\",\"src_ip\":\"198.51.100.7\""
        + members
        + ",\"message\":\"\"}";
  }
}
