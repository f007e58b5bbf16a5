package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.decnet.acceptance.DecnetProcess.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a script sees it: the launcher, a process, streams, an exit code. */
class CommandLineIT {
  private static final String SUID_SEARCH = "find / -perm -u=s 2>/dev/null\n";

  @TempDir private Path home;
  private DecnetProcess decnet;

  @BeforeEach
  void launcher() {
    decnet = DecnetProcess.at(home);
  }

  @Test
  void suidSearchShowsBothTechniquesWithTheirEvidence() {
    Ending ending = decnet.runWithInput(SUID_SEARCH, "tag", "--json");
    assertThat(ending.code()).isZero();
    assertThat(ending.lines()).hasSize(1);
    List<Map<String, Object>> tags = Json.objects(Json.object(ending.lastLine()).get("tags"));
    assertThat(tags)
        .anySatisfy(tag ->
            assertThat(tag)
                .containsEntry("technique", "T1083")
                .containsEntry("rule_id", "R0015")
                .containsEntry("confidence", 0.85)
                .containsEntry("attack_release", "18.1")
                .containsEntry("mitre_url", "https://attack.mitre.org/techniques/T1083"))
        .anySatisfy(tag ->
            assertThat(tag)
                .containsEntry("technique", "T1548.001")
                .containsEntry("rule_id", "R0015")
                .containsEntry("confidence", 0.95)
                .containsEntry("mitre_url", "https://attack.mitre.org/techniques/T1548/001"))
        .allSatisfy(
            tag -> assertThat(String.valueOf(tag.get("matched"))).contains("find / -perm -u=s"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void ingestingTheSameLogAgainAddsNothing() throws IOException {
    Path log = DemoLog.write(home.resolve("cowrie.json"));
    Path data = home.resolve("data");
    Map<String, Object> first = ingest(log, data);
    assertThat(first)
        .containsEntry("lines", 161)
        .containsEntry("malformed", 0)
        .containsEntry("sessions", 15)
        .containsEntry("attackers", 12)
        .containsEntry("new_events", first.get("events"))
        .containsEntry("new_tags", first.get("tags"))
        .containsKeys("login_attempts", "commands", "seconds");
    assertThat((Integer) first.get("new_tags")).isNotNull().isPositive();
    assertThat(ingest(log, data))
        .containsEntry("events", first.get("events"))
        .containsEntry("new_events", 0)
        .containsEntry("new_tags", 0);
  }

  private Map<String, Object> ingest(Path log, Path data) {
    Ending ending = decnet.run("ingest", log.toString(), "--data", data.toString(), "--json");
    assertThat(ending.code()).as(ending.err()).isZero();
    return Json.object(ending.lastLine());
  }

  @Test
  void theDemoTellsAStoryAndTheNextCommands() {
    Ending ending = decnet.run("demo", "--data", home.resolve("data").toString());
    assertThat(ending.code()).as(ending.err()).isZero();
    assertThat(ending.out()).contains("18 sessions").contains("decnet show attacker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "ingest",
        "tag",
        "status",
        "techniques",
        "attackers",
        "show",
        "show attacker",
        "show session",
        "export",
        "export fleet",
        "export attacker",
        "rules",
        "rules list",
        "rules check",
        "rules test",
        "rules explain",
        "up"
      })
  void everyCommandHasHelp(String command) {
    String[] arguments =
        (command.isEmpty() ? "--help" : command.replace(" ", "\n") + "\n--help")
            .lines()
            .toArray(String[]::new);
    Ending ending = decnet.run(arguments);
    assertThat(ending.code()).isZero();
    assertThat(ending.out()).startsWith("Usage: decnet");
    assertThat(ending.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "tag --nonsense", "ingest", "show attacker", "rules"})
  void wrongArgumentsEndWithTwoAndAHint(String command) {
    Ending ending = decnet.run(command.replace(' ', '\n').lines().toArray(String[]::new));
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.out()).isEmpty();
    assertThat(ending.err()).startsWith("decnet: ").contains("--help");
  }

  @Test
  void readingWithoutDataSaysWhatMakesIt() {
    Ending ending = decnet.run("attackers", "--data", home.resolve("typo").toString());
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("typo").contains("decnet ingest").doesNotContain("\tat ");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aDaemonGoesOnWithoutTheCommandThatStartedItAndEndsInOrder() throws Exception {
    String data = home.resolve("data").toString();
    decnet.run("demo", "--data", data);
    Ending ending = decnet.run("worker", "bus", "--daemon", "--data", data);
    assertThat(ending.code()).as(ending.err()).isZero();
    assertThat(ending.lastLine()).startsWith("Process ").endsWith("worker-bus.log");
    String said = ending.lastLine();
    long pid = Long.parseLong(said.substring("Process ".length(), said.indexOf(',')));
    ProcessHandle daemon = ProcessHandle.of(pid).orElseThrow();
    try {
      assertThat(beats(data, "Worker bus", "running")).isTrue();
      assertThat(daemon.destroy()).isTrue();
      daemon.onExit().get(60, TimeUnit.SECONDS);
      assertThat(beats(data, "Worker bus", "stopped")).isTrue();
      assertThat(home.resolve("data/log/worker-bus.log"))
          .content()
          .contains("Running: bus")
          .doesNotContain("\tat ");
    } finally {
      daemon.destroyForcibly();
    }
  }

  /** Asks until a worker says that it is in a state, or has been asked often. */
  private boolean beats(String data, String worker, String state) {
    return IntStream.range(0, 60)
        .mapToObj(time -> decnet.run("status", "--data", data).lines())
        .anyMatch(lines ->
            lines.stream().anyMatch(line -> line.startsWith(worker) && line.contains(state)));
  }

  @Test
  void noCommandButUpLoadsSpring() throws IOException {
    Path log = DemoLog.write(home.resolve("cowrie.json"));
    String data = home.resolve("data").toString();
    String layer = home.resolve("layer.json").toString();
    DecnetProcess watched = decnet.with(Map.of("DECNET_JAVA_OPTS", "-Xlog:class+load=info:stdout"));
    for (List<String> command :
        List.of(
            List.of("ingest", log.toString(), "--data", data),
            List.of("tag"),
            List.of("demo"),
            List.of("techniques", "--data", data),
            List.of("attackers", "--data", data),
            List.of("show", "attacker", "203.0.113.24", "--data", data),
            List.of("export", "fleet", "--data", data, "--out", layer),
            List.of("rules", "list"),
            List.of("rules", "test"),
            List.of("status", "--data", data),
            List.of("up", "--help"))) {
      Ending ending = watched.runWithInput(SUID_SEARCH, command.toArray(String[]::new));
      assertThat(ending.code()).as("%s: %s", command, ending.err()).isZero();
      assertThat(ending.out())
          .as("%s", command)
          .contains("org.decnet.cli.Main")
          .doesNotContain("org.springframework");
    }
  }
}
