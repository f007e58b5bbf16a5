package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored events, tagged again: from raw lines through the command line and back. */
class BackfillTest {
  /** More than the age of the bundled sessions at the time of these tests. */
  private static final String ALL_DAYS = "30";

  @TempDir Path home;
  private Cli cli;
  private Path data;

  @BeforeEach
  void ingestTheBundledSessions() {
    data = home.resolve("data");
    cli = new Cli(data);
    cli.run("demo", "--data", data.toString()).succeeded();
  }

  @Test
  void whatIsTaggedAlreadyIsNotTaggedAgain() throws SQLException {
    List<String> before = tags();
    assertThat(before).hasSizeGreaterThan(80);
    Map<String, Object> result = backfill().json();
    assertThat(result).containsEntry("inserted", 0).containsEntry("errors", 0);
    assertThat(result).containsEntry("tags", before.size());
    assertThat(tags()).isEqualTo(before);
  }

  @Test
  void lostTagsComeBackAsTheyWereAndNobodyIsTold() throws SQLException {
    List<String> before = tags();
    List<String> told = rows("select seq, id from outbox");
    sql("delete from ttp_tag");
    assertThat(backfill().json()).containsEntry("inserted", before.size());
    assertThat(tags()).isEqualTo(before);
    assertThat(rows("select seq, id from outbox")).isEqualTo(told);
    assertThat(rows("select rule_id from ttp_tag"))
        .as("by what lives in memory only; by what lifters made; by runs")
        .contains("R0006", "R0001");
    assertThat(rows("select source_kind from ttp_tag"))
        .contains("command", "auth_attempt", "credential", "file");
    assertThat(rows("select evidence from ttp_tag where rule_id = 'R0001'").getFirst())
        .contains("window_s");
  }

  @Test
  void eachSourceBringsBackItsOwn() throws SQLException {
    List<String> before = tags();
    sql("delete from ttp_tag");
    int commands = (int) number(backfill("--source", "command"), "inserted");
    assertThat(new TreeSet<>(rows("select source_kind from ttp_tag"))).containsExactly("command");
    assertThat(backfill("--source", "canary").json()).containsEntry("inserted", 0);
    int events = (int) number(backfill("--source", "event"), "inserted");
    assertThat(commands + events).isEqualTo(before.size());
    assertThat(tags()).isEqualTo(before);
  }

  @Test
  void aDryRunSaysWhatEachRuleWouldAddAndWritesNothing() throws SQLException {
    sql("delete from ttp_tag where rule_id = 'R0015'");
    List<String> before = tags();
    Ending dry = backfill("--dry-run");
    assertThat(tags()).isEqualTo(before);
    assertThat(dry.rows("by_rule"))
        .filteredOn(row -> !Objects.equals(row.get("missing"), 0))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("rule_id", "R0015"));
    assertThat(cli.run("ttp-backfill", "-s", ALL_DAYS, "--dry-run").succeeded().out())
        .contains("Missing")
        .containsPattern("R0015 +\\d+ +[1-9]");
  }

  @Test
  void otherRulesAreOnlyTriedUnlessTheyShallApply() throws Exception {
    Path rules = Files.createDirectory(home.resolve("rules"));
    Files.writeString(rules.resolve("mine.yml"), RULE);
    List<String> before = tags();
    Ending tried = backfill("--rules", rules.toString());
    assertThat(tags()).isEqualTo(before);
    assertThat(tried.json()).containsEntry("dry_run", true);
    assertThat(tried.rows("by_rule"))
        .anySatisfy(row -> assertThat(row).containsEntry("rule_id", "X0001"));
    assertThat((int) number(backfill("--rules", rules.toString(), "--apply"), "inserted"))
        .isPositive();
    assertThat(rows("select rule_id from ttp_tag")).contains("X0001");
  }

  @Test
  void onlyTheLastDaysAreTagged() throws SQLException {
    sql("delete from ttp_tag");
    cli.run("ttp-backfill", "--since-days", "1").succeeded();
    long cut = microsOfOneDayAgo();
    assertThat(rows("select uuid from ttp_tag where observed_at < " + cut)).isEmpty();
    assertThat(rows("select uuid from ttp_tag")).isNotEmpty();
  }

  @Test
  void aRowThatCannotBeReadIsCountedAndTheRestGoesOn() throws SQLException {
    List<String> before = tags();
    sql(
        "update event set fields = 'no json' where event_id = (select min(event_id) from event"
            + " where kind = 'connection')");
    sql("delete from ttp_tag");
    Ending ending = backfill();
    assertThat(ending.json()).containsEntry("errors", 1);
    assertThat(ending.err()).contains("Not JSON");
    assertThat(tags().size()).isGreaterThan(before.size() / 2);
  }

  @Test
  void aPasswordThatCannotBeDecryptedIsCounted() throws SQLException, IOException {
    sql("update credentials set secret_b64 = 'AAAA' where secret_b64 is not null");
    sql("delete from ttp_tag");
    Ending ending = backfill();
    assertThat(number(ending, "errors")).isPositive();
    assertThat(rows("select rule_id from ttp_tag")).doesNotContain("R0006").contains("R0015");
    assertThat(ending.err()).contains("does not fit the key");
  }

  @Test
  void rulesThatLookAtWhatIsStoredNowhereAreNamed() throws IOException {
    assertThat(backfill().json()).containsEntry("not_refillable", List.of());
    Path rules = Files.createDirectory(home.resolve("rules"));
    Files.writeString(
        rules.resolve("mine.yml"),
        RULE.replace("category: process_creation", "service: smtp")
            .replace("product: linux", "product: decnet")
            .replace("Image|endswith: '/find'", "text|contains: 'x'"));
    assertThat(backfill("--rules", rules.toString()).json())
        .containsEntry("not_refillable", List.of("X0001"));
  }

  @Test
  void wrongArgumentsAreSaid() {
    assertThat(cli.run("ttp-backfill", "--since-days", "0").code()).isEqualTo(2);
    assertThat(cli.run("ttp-backfill", "--since-days", "3651").err()).contains("1 to 3650");
    assertThat(cli.run("ttp-backfill", "--batch-size", "100001").err()).contains("1 to 100000");
    Ending source = cli.run("ttp-backfill", "--source", "everything");
    assertThat(source.code()).isEqualTo(2);
    assertThat(source.err()).contains("--source");
    Ending nowhere = new Cli(home.resolve("nowhere")).run("ttp-backfill");
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err()).contains("There is no data folder");
  }

  private static final String RULE =
      """
      title: Finds
      id: 0d2f8f4c-3a0e-4f0e-8b0a-6f5a1f1b2c3d
      name: X0001
      status: test
      description: A rule of the test
      author: test
      date: 2026-01-01
      tags: [attack.discovery, attack.t1083]
      logsource: { category: process_creation, product: linux }
      detection:
        it:
          Image|endswith: '/find'
        condition: it
      level: low
      decnet:
        version: 1
        emits:
          - { tactic: TA0007, technique: T1083, confidence: 0.5 }
        evidence: []
      """;

  private Ending backfill(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "ttp-backfill";
    arguments[1] = "--since-days";
    arguments[2] = ALL_DAYS;
    arguments[3] = "--json";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return cli.run(arguments).succeeded();
  }

  private static long number(Ending ending, String member) {
    return ((Number) Objects.requireNonNull(ending.json().get(member), member)).longValue();
  }

  private static long microsOfOneDayAgo() {
    return Instant.parse("2026-09-14T00:00:00Z").getEpochSecond() * 1_000_000;
  }

  private List<String> tags() throws SQLException {
    return rows(
        "select uuid || source_kind || source_id || rule_id || confidence || evidence"
            + " || coalesce(session_id, '') || coalesce(attacker_uuid, '') || observed_at"
            + " from ttp_tag order by uuid");
  }

  private List<String> rows(String question) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private void sql(String change) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change)).isPositive();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("decnet.db"));
  }
}
