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
import java.util.List;
import java.util.Map;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw lines of sensors to tags, and what the commands say of it. */
class SensorsTest {
  private static final String MAIL =
      "From: Bank <ann@bank.example>\\\\r\\\\nReturn-Path: <x@elsewhere.example>\\\\r\\\\nX-Mailer:"
          + " gophish\\\\r\\\\nSubject: Urgent wire\\\\r\\\\n\\\\r\\\\nPlease pay Bob\\\\'s bob@shop.example at"
          + " https://xn--pypal-4ve.example/login today";

  @TempDir private Path folder;
  private Path logs;
  private Cli cli;

  @BeforeEach
  void prepare() throws IOException {
    logs = Files.createDirectories(folder.resolve("data/mailoney/log"));
    cli = new Cli(folder.resolve("home"));
  }

  private static String smtp(int second, String data) {
    return "{\"src_ip\": \"192.0.2.7\", \"timestamp\": \"2026-03-01T12:00:%02d.000000Z\","
            .formatted(second)
        + " \"smtp_input\": [], \"src_port\": 50001, \"data\": \""
        + data
        + "\"}\n";
  }

  private void writeMail() throws IOException {
    Files.writeString(
        logs.resolve("commands.log"),
        smtp(10, "ehlo relay")
            + smtp(11, "mail FROM:<robot@relay.example>")
            + smtp(12, "rcpt TO:<bob@shop.example>")
            + smtp(13, "data")
            + smtp(14, MAIL)
            + smtp(15, "quit"));
    Files.writeString(
        logs.resolve("mail.log"),
        smtp(14, "*".repeat(50))
            + smtp(14, "Mail from: <robot@relay.example>")
            + smtp(14, "Mail to: bob@shop.example")
            + smtp(14, "Data:")
            + smtp(14, MAIL.replace("\\\\r\\\\n", "\\n").replace("\\\\'", "'")));
  }

  @Test
  void aMailInTwoLogsIsOneEventWithTagsAndNobodysAddress() throws IOException {
    writeMail();
    cli.run("ingest", folder.resolve("data").toString()).succeeded();
    Ending shown = cli.run("show", "attacker", "192.0.2.7", "--json").succeeded();
    assertThat(shown.out()).contains("R0043", "R0044");
    assertThat(mails()).isEqualTo(1);
    try (var files = Files.walk(folder.resolve("home"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes)
            .as(file.toString())
            .doesNotContain("ann@", "bob@", "robot@", "Please pay");
      }
    }
    Map<String, Object> again =
        cli.run("ingest", folder.resolve("data").toString(), "--json").succeeded().json();
    assertThat(again).containsEntry("new_events", 0).containsEntry("new_tags", 0);
  }

  private int mails() {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/decnet.db"));
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from event where kind = 'email'")) {
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rulesAboutOpencanaryRunAsTheyAreWritten() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("C0001.yml"),
        """
        title: Login at the canary with the name root
        id: 5c1b2f2e-6a1e-4a53-9f0e-0d6c3a5b7c11
        status: test
        logsource:
          category: application
          product: opencanary
        detection:
          selection:
            logtype: 4002
            logdata.USERNAME: root
            logdata.REMOTEVERSION|contains: Go
          condition: selection
        level: high
        tags:
          - attack.credential-access
          - attack.t1110
        """);
    Files.writeString(
        logs.resolve("opencanary.log"),
        login(1, "root", "SSH-2.0-Go") + login(2, "ann", "SSH-2.0-Go"));
    Map<String, Object> result =
        cli.run("ingest", logs.toString(), "--rules", rules.toString(), "--json")
            .succeeded()
            .json();
    assertThat(result).containsEntry("tags", 1);
    Ending shown = cli.run("show", "attacker", "192.0.2.8", "--json").succeeded();
    assertThat(shown.out()).contains("T1110").doesNotContain("hunter2");
  }

  @Test
  void rulesOfProtocolsFireOnWhatCanariesTell() throws IOException {
    Files.writeString(
        logs.resolve("opencanary.log"),
        canary(5000, "{\"FILENAME\": \"docs/wp-config.php\", \"USER\": \"ann\"}")
            + canary(10001, "{\"FILENAME\": \"running-config\", \"OPCODE\": \"READ\"}")
            + canary(19001, "{\"QUERY\": \"wpad\"}"));
    cli.run("ingest", logs.toString()).succeeded();
    Ending shown = cli.run("show", "attacker", "192.0.2.8", "--json").succeeded();
    assertThat(shown.out()).contains("R0036", "R0039", "R0040");
  }

  private static String canary(int type, String data) {
    return login(1, "x", "x")
        .replaceFirst("\"logtype\": 4002", "\"logtype\": " + type)
        .replaceFirst("\"logdata\": [^}]*}", "\"logdata\": " + data);
  }

  private static String login(int second, String user, String version) {
    return """
    {"dst_host": "198.51.100.4", "dst_port": 22, "local_time": "2026-03-01 13:00:0%d.000001", \
    "local_time_adjusted": "2026-03-01 13:00:0%d.000001", "logdata": {"LOCALVERSION": "x", \
    "PASSWORD": "hunter2", "REMOTEVERSION": "%s", "USERNAME": "%s"}, "logtype": 4002, \
    "node_id": "canary-1", "src_host": "192.0.2.8", "src_port": 50001, \
    "utc_time": "2026-03-01 12:00:0%d.000001"}
    """
        .formatted(second, second, version, user, second);
  }

  @Test
  void theResultTellsEachFormatAndWhatWasLeftOut() throws IOException {
    writeMail();
    Files.writeString(logs.resolve("opencanary.log"), login(1, "root", "x") + "{broken\n");
    Files.writeString(folder.resolve("data/README.md"), "# What this is\n");
    Ending first = cli.run("ingest", folder.resolve("data").toString(), "--json").succeeded();
    assertThat(first.json().get("left_out")).isEqualTo(Map.of("no known format", 1));
    List<Map<String, Object>> formats = first.rows("formats");
    assertThat(formats)
        .extracting(one -> one.get("format"))
        .containsExactly("mailoney", "opencanary");
    assertThat(formats.getLast())
        .containsEntry("lines", 2)
        .containsEntry("events", 1)
        .containsEntry("new_events", 1)
        .containsEntry("malformed", 1);
    Ending text = cli.run("ingest", folder.resolve("data").toString()).succeeded();
    assertThat(text.out()).contains("FORMAT", "mailoney", "1 file of the folders are no logs");
  }

  @Test
  void eachSensorTellsHowItFares() throws IOException {
    writeMail();
    Files.writeString(logs.resolve("opencanary.log"), login(1, "root", "x") + "{broken\n");
    cli.run("ingest", logs.toString(), "--dry-run").succeeded();
    assertThat(Files.exists(folder.resolve("home"))).isFalse();
    cli.run("ingest", logs.toString()).succeeded();
    cli.run("ingest", logs.toString()).succeeded();
    List<Map<String, Object>> sensors =
        cli.run("status", "--sensors", "--json").succeeded().rows("data");
    assertThat(sensors).hasSize(2);
    assertThat(sensors.getLast())
        .containsEntry("source", "opencanary")
        .containsEntry("sensor", "canary-1")
        .containsEntry("lines", 4)
        .containsEntry("events", 1)
        .containsEntry("duplicates", 1)
        .containsEntry("malformed", 2)
        .containsEntry("last_event_at", "2026-03-01T12:00:01.000001Z");
    assertThat(cli.run("status", "--sensors").succeeded().out()).contains("canary-1", "LAG");
  }

  @Test
  void aSensorIsTestedAndShowsItFromThenOn() throws IOException {
    Files.writeString(logs.resolve("opencanary.log"), login(1, "root", "x"));
    cli.run("ingest", logs.toString()).succeeded();
    Map<String, Object> before = cli.run("status", "--json").succeeded().json();
    assertThat(cli.run("self-test", "canary-1", "--json").succeeded().rows("tests"))
        .singleElement()
        .satisfies(test -> assertThat(test).containsEntry("outcome", "passed"));
    Map<String, Object> after = cli.run("status", "--json").succeeded().json();
    for (String kept : List.of("attackers", "sessions", "commands", "credentials", "tags")) {
      assertThat(after).containsEntry(kept, before.get(kept));
    }
    assertThat(cli.run("status", "--sensors").succeeded().out()).contains("SELF-TEST", "passed 2");
  }

  @Test
  void aSelfTestThatFailsIsAFindingAndAnUnknownSensorAFailure() throws IOException {
    Files.writeString(logs.resolve("opencanary.log"), login(1, "root", "x"));
    cli.run("ingest", logs.toString()).succeeded();
    cli.run("rules", "state", "R0009", "--set", "disabled", "--reason", "test").succeeded();
    cli.run("rules", "state", "R0013", "--set", "disabled", "--reason", "test").succeeded();
    Ending failed = cli.run("self-test", "canary-1");
    assertThat(failed.code()).isEqualTo(3);
    assertThat(failed.out()).contains("failed", "No rule in force labels the record");
    Ending unknown = cli.run("self-test", "nobody");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("Nothing was ever read of a sensor of this name");
  }

  @Test
  void ownAddressesAreNoAttackers() throws IOException {
    Files.writeString(logs.resolve("opencanary.log"), login(1, "root", "x"));
    Cli owned = new Cli(folder.resolve("home"), Map.of("DECNET_OWN_ADDRESSES", "192.0.2.0/28"));
    assertThat(owned.run("ingest", logs.toString(), "--json").succeeded().json())
        .containsEntry("events", 1)
        .containsEntry("attackers", 0)
        .containsEntry("tags", 0);
  }

  @Test
  void wrongOptionsAreRefused() {
    for (String[] wrong :
        new String[][] {
          {"--source", "nothing"}, {"--tz", "Mars"}, {"--since", "soon"}, {"--limit", "0"}
        }) {
      assertThat(cli.run("ingest", "-", wrong[0], wrong[1]).code()).isEqualTo(2);
    }
  }
}
