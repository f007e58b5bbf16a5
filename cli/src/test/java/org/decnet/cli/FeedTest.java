package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decnet.cli.Cli.Ending;
import org.decnet.cli.feed.DemoScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that take events in. */
class FeedTest {
  private static final String RECORDED =
      "80534e7b9831680836acab58414a700361357c9dbb53248f6dbe0f90e0fcd558";
  @TempDir private Path folder;
  private Path home;
  private Cli cli;

  @BeforeEach
  void prepare() {
    home = folder.resolve("home");
    cli = new Cli(home);
  }

  private static String night() {
    try (InputStream log = DemoScenario.open()) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theResultHoldsEveryPromisedMemberInOrder() {
    Map<String, Object> result =
        cli.runWithInput(night(), "ingest", "-", "--json").succeeded().json();
    assertThat(result.keySet())
        .startsWith(
            "lines",
            "malformed",
            "events",
            "new_events",
            "attackers",
            "sessions",
            "login_attempts",
            "commands",
            "tags",
            "new_tags",
            "seconds");
    assertThat(result)
        .containsEntry("lines", 161)
        .containsEntry("malformed", 0)
        .containsEntry("attackers", 12)
        .containsEntry("sessions", 15)
        .containsEntry("commands", 48)
        .containsEntry("new_tags", result.get("tags"))
        .containsEntry("new_events", result.get("events"));
  }

  @Test
  void theSameLogInPiecesInAnotherOrderAddsNothing() throws IOException {
    Map<String, Object> whole =
        cli.runWithInput(night(), "ingest", "-", "--json").succeeded().json();
    List<String> lines = night().lines().toList();
    Path late = Files.write(folder.resolve("a.json"), lines.subList(80, lines.size()));
    Path early = Files.write(folder.resolve("b.json"), lines.subList(0, 80));
    assertThat(cli.run("ingest", late.toString(), early.toString(), "--json").succeeded().json())
        .containsEntry("lines", whole.get("lines"))
        .containsEntry("new_events", 0)
        .containsEntry("new_tags", 0);
  }

  @Test
  void aDryRunStoresNothing() {
    Ending ending = cli.runWithInput(night(), "ingest", "-", "--dry-run", "--json").succeeded();
    assertThat(ending.json()).containsEntry("sessions", 15).containsEntry("new_events", null);
    assertThat(home).doesNotExist();
  }

  @Test
  void malformedLinesAreCountedKeptAndNoFailure() {
    Ending ending = cli.runWithInput(night() + "{\"eventid\":\n", "ingest", "-", "--json");
    assertThat(ending.succeeded().json()).containsEntry("lines", 162).containsEntry("malformed", 1);
    assertThat(ending.err()).contains("1 malformed line kept in").contains(":162:");
    assertThat(home.resolve("dead-letters")).isNotEmptyDirectory();
  }

  @Test
  void aMissingFileEndsWithOneAndTheRestIsStored() throws IOException {
    Path log = Files.writeString(folder.resolve("cowrie.json"), night());
    Ending ending =
        cli.run("ingest", folder.resolve("missing.json").toString(), log.toString(), "--json");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("missing.json: no-such-file");
    assertThat(ending.json()).containsEntry("sessions", 15).containsEntry("file_problems", 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingest",
        "ingest - other.json",
        "ingest - --follow",
        "ingest a.json --follow --dry-run"
      })
  void contradictionsAreUsageErrors(String command) {
    assertThat(cli.run(command.replace(' ', '\n').lines().toArray(String[]::new)).code())
        .isEqualTo(2);
    assertThat(home).doesNotExist();
  }

  @Test
  void theDemoIsTheSameEachTime() {
    String first = cli.run("demo", "--data", home.toString()).succeeded().out();
    assertThat(cli.run("demo", "--data", home.toString()).succeeded().out()).isEqualTo(first);
    assertThat(first)
        .contains("18 sessions from 15 addresses at 4 decoys")
        .contains("203.0.113.24 on db-1 (ssh): logged in as root, 6 commands")
        .contains("203.0.113.177 on git-1 (ssh): logged in as git, 10 commands")
        .contains("nothing to tag");
  }

  @Test
  void theDemoHasARecordingAndACampaign() {
    cli.run("demo", "--data", home.toString()).succeeded();
    Path recording = home.resolve("demo/tty/" + RECORDED);
    assertThat(cli.run("replay", recording.toString()).succeeded().out())
        .startsWith("{\"version\":2")
        .contains("10.0.4.12 ssh-ed25519", "billing.git");
    cli.run("cluster").succeeded();
    List<Map<String, Object>> campaigns = cli.run("campaigns", "--json").succeeded().rows("data");
    assertThat(campaigns).hasSize(1);
    assertThat(campaigns.getFirst()).containsEntry("identity_count", 2);
  }

  @Test
  void aLineGivesItsTagsWithEvidence() {
    Ending ending = cli.runWithInput("id\n\ncd /srv\n", "tag", "--json").succeeded();
    assertThat(ending.out().lines()).hasSize(2);
    assertThat(ending.out().lines().findFirst().orElseThrow())
        .contains("\"technique\":\"T1033\"", "\"rule_id\":\"R0019\"", "\"matched\":[\"id\"]");
    assertThat(ending.out())
        .contains("{\"line\":3,\"kind\":\"command\",\"input\":\"cd /srv\",\"tags\":[]}");
  }

  @Test
  void rulesOfOthersTagBesideOursAndNameTheirAuthor() throws IOException {
    Path folder = Files.createDirectories(home.resolve("others"));
    Files.writeString(
        folder.resolve("frobnicate.yml"),
        """
        title: Frobnication
        id: 5c3a1f0e-8d1b-4a57-9a0e-3f6f2f1f7a10
        author: A. Writer
        logsource: { category: process_creation, product: linux }
        detection:
          selection:
            Image|endswith: /frobnicate
            CommandLine|contains: ' --now'
          condition: selection
        level: high
        tags: [attack.discovery, attack.t1082]
        """);
    String line = "frobnicate --now; id\n";
    String tags =
        cli.runWithInput(line, "tag", "--json", "--rules", folder.toString()).succeeded().out();
    assertThat(tags)
        .contains(
            "\"technique\":\"T1082\"",
            "\"rule_id\":\"5c3a1f0e-8d1b-4a57-9a0e-3f6f2f1f7a10\",\"rule_version\":1,"
                + "\"rule_author\":\"A. Writer\"",
            "\"rule_id\":\"R0019\",\"rule_version\":1,\"rule_author\":null");
    assertThat(cli.runWithInput(line, "tag", "--rules", folder.toString()).succeeded().out())
        .containsOnlyOnce("rule by: A. Writer");
    assertThat(
            new Cli(home, Map.of("DECNET_TTP_RULES_DIR", folder.toString()))
                .runWithInput(line, "tag", "--json")
                .succeeded()
                .out())
        .isEqualTo(tags);
    assertThat(cli.runWithInput(line, "tag", "--json").succeeded().out())
        .doesNotContain("A. Writer");
    assertThat(cli.run("rules", "list", "--json", "--rules", folder.toString()).succeeded().out())
        .contains("\"title\":\"Frobnication\",\"author\":\"A. Writer\",\"license\":null");
  }

  @Test
  void secretsOfTaggedLinesAreMasked() {
    Ending ending = cli.runWithInput("sshpass -p hunter2 ssh root@192.0.2.1 id\n", "tag", "--json");
    assertThat(ending.succeeded().out()).contains("***").doesNotContain("hunter2");
  }

  @Test
  void eventsAndSensorRecordsAreLabelledToo() {
    String event =
        "{\"kind\":\"http_request\",\"method\":\"GET\",\"raw_url\":\"/../../../etc/passwd\"}\n";
    String record =
        night().lines().filter(line -> line.contains("nmap -sV")).findFirst().orElseThrow() + "\n";
    assertThat(cli.runWithInput(event, "tag", "--json").succeeded().out()).contains("T1190");
    assertThat(cli.runWithInput(record, "tag", "--json").succeeded().out()).contains("T1046");
  }

  @Test
  void aLineThatIsNoEventIsNamedAndTheOthersAreLabelled() {
    Ending ending = cli.runWithInput("{\"a\":1}\nid\n", "tag", "--json");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).startsWith("decnet: line 1: ");
    assertThat(ending.out()).contains("T1033");
  }

  @Test
  void aShellGroupIsNoJson() {
    assertThat(cli.runWithInput("{ id; }\n", "tag", "--json").succeeded().out())
        .contains("\"kind\":\"command\"");
  }
}
