package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.decnet.cli.Cli.Ending;
import org.decnet.testkit.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw logs of sensors to what the command says of credentials that are used again. */
class ReuseTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void ingest() throws IOException {
    Path cowrie = folder.resolve("cowrie.json");
    Files.writeString(
        cowrie,
        login("web-1", "198.51.100.7", "01", "root", "hunter2")
            + login("web-1", "198.51.100.7", "02", "root", "hunter2")
            + login("db-1", "203.0.113.9", "03", "ROOT", "hunter2")
            + login("db-1", "203.0.113.9", "04", "admin", "once"));
    Path heralding = folder.resolve("heralding.json");
    Files.writeString(
        heralding,
        "{\"timestamp\": \"2026-03-02 08:07:29.836336\", \"duration\": 2, \"session_id\": \"s-1\","
            + " \"source_ip\": \"203.0.113.9\", \"source_port\": 13286, \"destination_ip\":"
            + " \"192.0.2.4\", \"destination_port\": 21, \"protocol\": \"ftp\","
            + " \"num_auth_attempts\": 1, \"auth_attempts\": [{\"timestamp\":"
            + " \"2026-03-02 08:07:30.100000\", \"username\": \"root\", \"password\": \"hunter2\"}],"
            + " \"session_ended\": true, \"auxiliary_data\": {}}\n");
    cli = new Cli(folder.resolve("home"));
    cli.run("ingest", cowrie.toString()).succeeded();
    cli.run("ingest", heralding.toString()).succeeded();
  }

  private static String login(
      String sensor, String ip, String second, String user, String password) {
    return "{\"eventid\":\"cowrie.login.failed\",\"timestamp\":\"2026-03-01T12:00:"
        + second
        + ".000001Z\",\"protocol\":\"ssh\",\"sensor\":\""
        + sensor
        + "\",\"session\":\"0a1b2c3d4e5f\",\"message\":\"x\",\"src_ip\":\""
        + ip
        + "\",\"username\":\""
        + user
        + "\",\"password\":\""
        + password
        + "\"}\n";
  }

  @Test
  void whatWasTriedAtSeveralPlacesIsListedWithoutTheSecret() {
    Ending before = cli.run("reuse").succeeded();
    assertThat(before.out()).contains("--sweep");
    Ending listed = cli.run("reuse", "--sweep", "--json").succeeded();
    assertThat(listed.rows("data"))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry("secret_sha256", Hashes.sha256("hunter2"))
                .containsEntry("secret_kind", "plaintext")
                .containsEntry("target_count", 3)
                .containsEntry("attempt_count", 4));
    assertThat(cli.run("reuse", "--sweep").out())
        .contains("PLACES", "ROOT")
        .doesNotContain("hunter2", "once");
    assertThat(listed.out()).doesNotContain("hunter2");
  }

  @Test
  void oneFindingShowsItsRealPlaces() {
    Ending listed = cli.run("reuse", "--sweep", "--json").succeeded();
    String id = String.valueOf(listed.rows("data").getFirst().get("id"));
    Ending shown = cli.run("reuse", id, "--json").succeeded();
    assertThat(shown.rows("targets"))
        .extracting(
            row -> row.get("service"), row -> row.get("attacker_ip"), r -> r.get("attempts"))
        .containsExactly(
            tuple("ftp", "203.0.113.9", 1),
            tuple("ssh", "203.0.113.9", 1),
            tuple("ssh", "198.51.100.7", 2));
    assertThat(cli.run("reuse", id).succeeded().out()).contains("Places", "web-1", "db-1");
    assertThat(cli.run("reuse", "00000000-0000-0000-0000-000000000000").code()).isEqualTo(1);
    assertThat(cli.run("reuse", "nonsense").code()).isEqualTo(2);
  }

  @Test
  void theListCanBeNarrowed() {
    cli.run("reuse", "--sweep").succeeded();
    assertThat(cli.run("reuse", "--min-targets", "4", "--json").json()).containsEntry("total", 0);
    assertThat(cli.run("reuse", "--kind", "publickey", "--json").json()).containsEntry("total", 0);
    assertThat(cli.run("reuse", "--attacker", "198.51.100.7", "--json").json())
        .containsEntry("total", 1);
    assertThat(cli.run("reuse", "--attacker", "192.0.2.99").code()).isEqualTo(1);
  }

  @Test
  void anOperatorMayAskForMorePlaces() {
    Cli strict = new Cli(folder.resolve("home"), Map.of("DECNET_REUSE_LEAST_TARGETS", "4"));
    assertThat(strict.run("reuse", "--sweep", "--json").succeeded().json())
        .containsEntry("total", 0);
  }
}
