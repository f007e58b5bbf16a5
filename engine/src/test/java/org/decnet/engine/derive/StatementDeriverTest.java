package org.decnet.engine.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from commands. */
class StatementDeriverTest {
  private final StatementDeriver deriver = new StatementDeriver();

  @Test
  void statementsBecomeProcessesWithIdsOfTheirOrder() {
    Event command = command("cd /tmp; cat x");

    List<Event> events = deriver.derive(command).events();

    assertThat(events)
        .extracting(Event::id)
        .containsExactly(
            EventIds.derived(command.id(), EventKind.PROCESS, 0),
            EventIds.derived(command.id(), EventKind.PROCESS, 1));
    Event second = events.get(1);
    assertThat(second.text(Field.IMAGE)).isEqualTo("/usr/bin/cat");
    assertThat(second.text(Field.COMMAND_LINE)).isEqualTo("cat x");
    assertThat(second.text(Field.ARG0)).isEqualTo("cat");
    assertThat(second.list(Field.ARGS)).containsExactly("x");
    assertThat(second.text(Field.CURRENT_DIRECTORY)).isEqualTo("/tmp");
    assertThat(second.text(Field.PARENT_EVENT_ID)).isEqualTo(command.id().toString());
    assertThat(second.integer(Field.SPAN_START)).isEqualTo(9);
    assertThat(second.integer(Field.SPAN_END)).isEqualTo(14);
    assertThat(second.text(Field.STATEMENT_TEXT)).isEqualTo("cat x");
  }

  @Test
  void whereAndWhenAreThoseOfTheCommand() {
    Event command = command("id");

    Event process = deriver.derive(command).events().getFirst();

    assertThat(process.time()).isEqualTo(command.time());
    assertThat(process.sensor()).isEqualTo("s1");
    assertThat(process.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(process.session()).isEqualTo(command.session());
    assertThat(process.text(Field.RAW_REF)).isEqualTo("f@0+9");
  }

  @Test
  void commandLearnsItsStatements() {
    Event base = deriver.derive(command("id; echo 'x")).base();

    assertThat(base.integer(Field.STATEMENT_COUNT)).isEqualTo(2);
    assertThat(base.text(Field.PARSE_STATUS)).isEqualTo("partial");
  }

  @Test
  void derivationIsPure() {
    Event command = command("sudo sh -c 'id > /tmp/x' | tee y");

    assertThat(deriver.derive(command)).isEqualTo(deriver.derive(command));
  }

  @Test
  void carriersAreParents() {
    List<Event> events = deriver.derive(command("sudo -u www busybox id")).events();

    assertThat(events)
        .extracting(event -> event.text(Field.PARENT_IMAGE))
        .containsExactly("/bin/bash", "/usr/bin/sudo", "/usr/bin/busybox");
    assertThat(events.get(2).text(Field.PARENT_COMMAND_LINE)).isEqualTo("busybox id");
    assertThat(events.get(2).list(Field.VIA)).containsExactly("sudo", "busybox");
    assertThat(events)
        .extracting(event -> event.text(Field.PROCESS_USER))
        .containsExactly("root", "www", "www");
  }

  @Test
  void suAndSudoChangeTheUserOfWhatTheyRun() {
    assertThat(user("sudo id")).isEqualTo("root");
    assertThat(user("su - bob -c id")).isEqualTo("bob");
    assertThat(user("su -c id")).isEqualTo("root");
  }

  @Test
  void pipesAndRedirectionsAreFields() {
    Event process = deriver.derive(command("echo a | tee > o >> p 2>&1 &")).events().get(1);

    assertThat(process.text(Field.PIPE_FROM)).isEqualTo("echo");
    assertThat(process.text(Field.STDIN_TEXT)).isEqualTo("a");
    assertThat(process.list(Field.REDIRECT_OUT)).containsExactly("o");
    assertThat(process.list(Field.REDIRECT_APPEND)).containsExactly("p");
    assertThat(process.flag(Field.BACKGROUND)).isTrue();
    assertThat(process.get(Field.DECODED)).isEqualTo(false);
  }

  @Test
  void redirectedInputIsReadInsteadOfThePipe() {
    Event process = deriver.derive(command("echo a | tee < i")).events().get(1);

    assertThat(process.list(Field.REDIRECT_IN)).containsExactly("i");
    assertThat(process.get(Field.STDIN_TEXT)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "./x,/root/x",
    "../opt/y,/opt/y",
    "/opt/y -a,/opt/y",
    "useradd k,/usr/sbin/useradd",
    "unheard-of,/usr/bin/unheard-of"
  })
  void imageIsTheAbsolutePathOrTheUsualOne(String line, String image) {
    assertThat(deriver.derive(command(line)).events().getFirst().text(Field.IMAGE))
        .isEqualTo(image);
  }

  @Test
  void bareAssignmentIsAProcessWithoutImage() {
    Event process = deriver.derive(command("HISTFILE='/dev/null'")).events().getFirst();

    assertThat(process.text(Field.COMMAND_LINE)).isEqualTo("HISTFILE=/dev/null");
    assertThat(process.get(Field.IMAGE)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "echo x > f ~ create /root/f x",
        "echo x >> /a//b/../c ~ append /a/c x",
        "> $HOME/.h ~ truncate /root/.h ''",
        "cat /dev/null > f ~ truncate /root/f ''",
        ": > f ~ truncate /root/f ''",
        "cat a > f ~ create /root/f null",
        "cd /etc && echo x >> passwd ~ append /etc/passwd x",
        "cd /tmp || cd /var; touch f ~ create /tmp/f null",
        "echo x | tee -a f ~ append /root/f x",
        "cp a /tmp ~ create /tmp/a null",
        "cp -f a b ~ create /root/b null",
        "mv a b c/ ~ create /root/c/a null|create /root/c/b null",
        "install -m 755 a /usr/bin/b ~ create /usr/bin/b null",
        "cp -t /tmp a ~ create /tmp/a null",
        "dd if=a of=/dev/shm/b bs=1 ~ create /dev/shm/b null",
        "wget -qO /tmp/x http://h/x ~ create /tmp/x null",
        "curl -s http://h/x --output=y ~ create /root/y null",
        "busybox echo -e 'a\\x62' > f ~ create /root/f ab",
        "sudo sh -c 'echo x > /etc/cron.d/y' ~ create /etc/cron.d/y x",
        "echo x > $d/f ~ create $d/f x",
        "echo x 2> e ~ create /root/e null",
        "echo aWQ= | base64 -d > f ~ create /root/f id",
        "sh -c 'cd /a; echo x > f' ~ create /a/f x",
        "a=/tmp/f; echo x > $a ~ create /tmp/f x",
        "printf '\\x69d' >> f ~ append /root/f id",
        "echo 'echo x > f' | sh ~ create /root/f x"
      })
  void writtenFilesAreFileOperations(String line, String expected) {
    List<String> found =
        deriver.derive(command(line.strip())).events().stream()
            .filter(event -> event.kind() == EventKind.FILE_OP)
            .map(StatementDeriverTest::describe)
            .toList();

    assertThat(String.join("|", found)).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id > /dev/null",
        "id 2>&1",
        "wget -O - h",
        "echo > /dev/tcp/192.0.2.1/80",
        "cat < f",
        "dd if=x"
      })
  void whatKeepsNothingIsNoFileOperation(String line) {
    assertThat(deriver.derive(command(line)).events()).allMatch(e -> e.kind() == EventKind.PROCESS);
  }

  @Test
  void userAndDirectoryOfTheSensorAreKept() {
    Event command =
        command("echo x > f; cd; touch g").toBuilder()
            .set(Field.USER, "pi")
            .set(Field.PWD, "/srv")
            .build();

    assertThat(
            deriver.derive(command).events().stream()
                .filter(event -> event.kind() == EventKind.FILE_OP)
                .map(event -> event.text(Field.TARGET_FILENAME)))
        .containsExactly("/srv/f", "/home/pi/g");
  }

  @Test
  void textTypedAtAPromptIsNotShell() {
    Event prompt = command("id; w").toBuilder().set(Field.PROMPT_TEXT, true).build();
    Event noise = command("id; w").toBuilder().set(Field.EVENT_CLASS, "noise").build();

    assertThat(deriver.derive(prompt).events()).isEmpty();
    assertThat(deriver.derive(noise).events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/ip address print", " /system resource print", "/tool fetch url=http://h/x"})
  void routerConsoleIsMarkedAndNotShell(String line) {
    Derived derived = deriver.derive(command(line));

    assertThat(derived.events()).isEmpty();
    assertThat(derived.base().flag(Field.PROMPT_TEXT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ip/address/print",
        "/system/identity/print",
        "Enter new UNIX password:",
        "New password: s3cret"
      })
  void otherConsolesAndQuestionsAreMarkedToo(String line) {
    assertThat(deriver.derive(command(line)).base().flag(Field.PROMPT_TEXT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/system/bin/sh",
        "/user/x",
        "enable",
        "system",
        "shell",
        "show version",
        "configure terminal",
        "showmount -e h",
        "ip a",
        "display x.png",
        "/tools/x"
      })
  void programsThatLookLikeConsolesAreShell(String line) {
    Derived derived = deriver.derive(command(line));

    assertThat(derived.base().flag(Field.PROMPT_TEXT)).isFalse();
    assertThat(derived.events()).hasSize(1);
  }

  @Test
  void decodedStatementsAreProcessesOfTheShellThatReadsThem() {
    List<Event> events =
        deriver.derive(command("echo d2dldCBodHRwOi8vaC94Cg== | base64 -d | sudo sh")).events();
    Event decoded = events.getLast();

    assertThat(decoded.text(Field.COMMAND_LINE)).isEqualTo("wget http://h/x");
    assertThat(decoded.text(Field.IMAGE)).isEqualTo("/usr/bin/wget");
    assertThat(decoded.flag(Field.DECODED)).isTrue();
    assertThat(decoded.list(Field.VIA)).containsExactly("sudo", "sh");
    assertThat(decoded.text(Field.PARENT_IMAGE)).isEqualTo("/usr/bin/sh");
    assertThat(decoded.text(Field.STATEMENT_TEXT)).isEqualTo("echo d2dldCBodHRwOi8vaC94Cg==");
    assertThat(decoded.integer(Field.SPAN_START)).isZero();
    assertThat(events.get(1).text(Field.PIPE_TO)).isEqualTo("sh");
    assertThat(events.get(3).text(Field.STDIN_TEXT)).isEqualTo("wget http://h/x");
  }

  @Test
  void directoryOfAStartedShellIsItsOwn() {
    assertThat(directories("cd /a; sh -c 'cd /b; id'; w"))
        .containsExactly("/root", "/a", "/a", "/b", "/a");
    assertThat(directories("echo 'cd /b; id' | sh; w"))
        .containsExactly("/root", "/root", "/root", "/b", "/root");
    assertThat(directories("eval 'cd /b'; id")).containsExactly("/root", "/root", "/b");
    assertThat(directories("x=$(cd /b; pwd); id"))
        .containsExactly("/root", "/root", "/root", "/root");
  }

  private List<@Nullable String> directories(String line) {
    return deriver.derive(command(line)).events().stream()
        .map(event -> event.text(Field.CURRENT_DIRECTORY))
        .toList();
  }

  @Test
  void opaqueLineIsOneProcess() {
    Derived derived = deriver.derive(command(")("));

    assertThat(derived.base().text(Field.PARSE_STATUS)).isEqualTo("opaque");
    assertThat(derived.events())
        .singleElement()
        .extracting(event -> event.text(Field.COMMAND_LINE))
        .isEqualTo(")(");
  }

  @Test
  void onlyCommandsHaveStatements() {
    Event payload =
        Event.builder(EventKind.PAYLOAD)
            .id(EventIds.ofRecord("s1", "t", "p"))
            .time(Instant.EPOCH)
            .set(Field.SENSOR, "s1")
            .set(Field.SOURCE, "t")
            .build();

    assertThat(deriver.derive(payload).events()).isEmpty();
    assertThat(deriver.derive(payload).base()).isSameAs(payload);
  }

  private String user(String line) {
    return String.valueOf(
        deriver.derive(command(line)).events().getLast().text(Field.PROCESS_USER));
  }

  private static String describe(Event event) {
    String content = event.text(Field.CONTENT_TEXT);
    return event.text(Field.ACTION)
        + " "
        + event.text(Field.TARGET_FILENAME)
        + " "
        + (content == null ? "null" : content.isEmpty() ? "''" : content);
  }

  private static Event command(String line) {
    return Event.builder(EventKind.COMMAND)
        .id(EventIds.ofRecord("s1", "t", line))
        .time(Instant.parse("2026-01-02T03:04:05.678901Z"))
        .set(Field.SENSOR, "s1")
        .set(Field.SOURCE, "t")
        .set(Field.SESSION_ID, "s1:a")
        .set(Field.SRC_IP, "192.0.2.7")
        .set(Field.RAW_REF, "f@0+9")
        .set(Field.USER, "root")
        .set(Field.COMMAND_TEXT, line)
        .build();
  }
}
