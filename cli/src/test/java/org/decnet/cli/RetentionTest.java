package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From raw lines of four addresses to what is forgotten of them, in a data folder. The time is
 * 2026-09-15: what happened before 2025-08-11 is older than findings are kept, what happened before
 * 2026-06-17 older than events.
 */
class RetentionTest {
  private static final String LONG_GONE = "198.51.100.1";
  private static final String CAME_BACK = "198.51.100.2";
  private static final String OF_SPRING = "198.51.100.3";
  private static final String OF_TODAY = "198.51.100.4";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void ingest() throws IOException, SQLException {
    Path log = folder.resolve("cowrie.json");
    Files.writeString(
        log,
        session("2025-01-10", LONG_GONE, "a1")
            + session("2025-01-11", CAME_BACK, "a2")
            + session("2026-09-01", CAME_BACK, "a3")
            + session("2026-03-01", OF_SPRING, "a4")
            + session("2026-09-10", OF_TODAY, "a5"));
    cli = new Cli(folder.resolve("home"));
    cli.run("ingest", log.toString()).succeeded();
    assertThat(rows("db", "vacuum", "--dry-run", "--json").values())
        .as("whatever happened long ago was read now")
        .containsOnly(0);
    readAsItHappened();
    cli.run("cluster").succeeded();
    cli.run("reuse", "--sweep").succeeded();
  }

  /** What follows is about a node that has run all the time. */
  private void readAsItHappened() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/decnet.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("update event set ingested_at = time");
      statement.execute("update ttp_tag set created_at = observed_at");
    }
  }

  private static String session(String day, String ip, String session) {
    return line(day, 1, ip, session, "session.connect", "\"protocol\":\"ssh\",\"dst_port\":22")
        + line(day, 2, ip, session, "login.success", "\"username\":\"root\",\"password\":\"pw\"")
        + line(day, 3, ip, session, "command.input", "\"input\":\"find / -perm -u=s\"")
        + line(day, 4, ip, session, "command.input", "\"input\":\"true\"")
        + line(day, 5, ip, session, "session.closed", "\"duration\":4");
  }

  private static String line(
      String day, int second, String ip, String session, String event, String members) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\",\"timestamp\":\""
        + day
        + "T12:00:0"
        + second
        + ".000001Z\",\"sensor\":\"web-1\",\"session\":\""
        + session
        + "\",\"src_ip\":\""
        + ip
        + "\",\"message\":\"x\","
        + members
        + "}\n";
  }

  @Test
  void aDryRunSaysJustWhatARunDeletesAndASecondRunDeletesNothing() {
    Map<String, Object> before = cli.run("db", "info", "--json").succeeded().json();
    Map<String, Object> planned = rows("db", "vacuum", "--dry-run", "--json");
    assertThat(cli.run("db", "info", "--json").json()).isEqualTo(before);
    assertThat(planned).containsEntry("attackers", 1).containsEntry("sessions", 2);
    assertThat((Integer) planned.get("tags")).isPositive();
    assertThat((Integer) planned.get("events")).isGreaterThan((Integer) planned.get("tags"));
    assertThat(rows("db", "vacuum", "--json")).isEqualTo(planned);
    Map<String, Object> after = cli.run("db", "info", "--json").json();
    planned.forEach((data, gone) -> {
      if (after.containsKey(data)) {
        assertThat(count(before, data) - count(after, data)).as(data).isEqualTo(gone);
      }
    });
    assertThat(rows("db", "vacuum", "--json").values()).containsOnly(0);
  }

  @Test
  void whatIsYoungOrCitedIsStillThere() {
    cli.run("db", "vacuum").succeeded();
    assertThat(cli.run("show", "attacker", LONG_GONE).code()).isEqualTo(1);
    assertThat(cli.run("show", "attacker", CAME_BACK, "--json").succeeded().json())
        .containsEntry("session_count", 1);
    assertThat(cli.run("show", "session", "web-1:a4").succeeded().out())
        .contains("find / -perm -u=s")
        .doesNotContain("$ true");
    assertThat(cli.run("show", "session", "web-1:a5").succeeded().out()).contains("$ true");
  }

  @Test
  void anAddressIsErasedWhenSomebodySaysYes() {
    Map<String, Object> planned = rows("db", "erase", OF_TODAY, "--dry-run", "--json");
    assertThat(planned).containsEntry("attackers", 1).containsEntry("sessions", 1);
    Ending refused = cli.runWithInput("n\n", "db", "erase", OF_TODAY);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("Delete " + OF_TODAY, "1 of sessions", "cannot be undone", "Nothing was deleted");
    assertThat(cli.run("db", "erase", OF_TODAY).code()).as("silence is no").isEqualTo(1);
    cli.run("show", "attacker", OF_TODAY).succeeded();
    Ending erased = cli.runWithInput("y\n", "db", "erase", OF_TODAY, "--json").succeeded();
    assertThat(withoutNames(erased)).isEqualTo(planned);
    assertThat(cli.run("show", "attacker", OF_TODAY).code()).isEqualTo(1);
    assertThat(cli.run("attackers", "--json").json()).containsEntry("total", 3);
    assertThat(cli.run("show", "session", "web-1:a5").code()).isEqualTo(1);
    assertThat(cli.run("db", "erase", OF_TODAY, "--yes").code()).as("gone").isEqualTo(1);
  }

  @Test
  void noQuestionIsAskedOfScripts() {
    Ending erased = cli.run("db", "erase", OF_SPRING, "--yes").succeeded();
    assertThat(erased.out()).contains("ROWS GONE");
    assertThat(erased.err()).doesNotContain("[y/N]");
    assertThat(cli.run("db", "erase").code()).isEqualTo(2);
  }

  private static int count(Map<String, Object> rows, String data) {
    return (Integer) Objects.requireNonNull(rows.get(data), data);
  }

  private Map<String, Object> rows(String... arguments) {
    return withoutNames(cli.run(arguments).succeeded());
  }

  private static Map<String, Object> withoutNames(Ending ending) {
    Map<String, Object> rows = new TreeMap<>(ending.json());
    rows.keySet().removeIf(key -> key.startsWith("attacker_"));
    rows.remove("dry_run");
    rows.remove("bytes");
    return rows;
  }
}
