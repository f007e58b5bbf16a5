package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.cli.Cli.Ending;
import org.decnet.testkit.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw lines and files of sensors to what the commands say was found. */
class FindsTest {
  private static final String PAYLOAD = "#!/bin/sh\necho invented sample\n";
  private static final String HASH = Hashes.sha256(PAYLOAD);
  private static final String OTHER = Hashes.sha256("another one");
  private static final String ATTACHMENT = "not really a program";

  @TempDir private Path folder;
  private Path data;
  private Cli cli;

  @BeforeEach
  void writeLogs() throws IOException {
    data = folder.resolve("data");
    Path log = Files.createDirectories(data.resolve("cowrie/log"));
    Path downloads = Files.createDirectories(data.resolve("cowrie/downloads"));
    Files.writeString(
        log.resolve("cowrie.json"),
        cowrie(1, "session.connect", "\"protocol\":\"ssh\",\"src_port\":40001,\"dst_port\":22")
            + cowrie(2, "client.kex", kex("a"))
            + cowrie(3, "client.kex", kex("b"))
            + cowrie(4, "login.success", "\"username\":\"root\",\"password\":\"x\"")
            + cowrie(5, "command.input", "\"input\":\"crontab -l; echo '* * * * * x' | crontab -\"")
            + cowrie(6, "session.file_download", file("http://203.0.113.5/a.sh", HASH))
            + cowrie(7, "session.file_download", file("http://203.0.113.5/b.sh", OTHER)));
    Files.writeString(downloads.resolve(HASH), PAYLOAD);
    Files.writeString(downloads.resolve(OTHER), "something else than its name says");
    Path mail = Files.createDirectories(data.resolve("mailoney/log"));
    Files.writeString(
        mail.resolve("commands.log"),
        smtp(10, "ehlo relay")
            + smtp(11, "mail FROM:<robot@relay.example>")
            + smtp(12, "rcpt TO:<bob@shop.example>")
            + smtp(13, "data")
            + smtp(14, message())
            + smtp(15, "quit"));
    cli = new Cli(folder.resolve("home"));
  }

  private static String cowrie(int second, String event, String members) {
    return "{\"eventid\":\"cowrie."
        + event
        + "\",\"timestamp\":\"2026-03-01T12:00:0"
        + second
        + ".000001Z\",\"sensor\":\"web-1\",\"session\":\"0a1b2c3d4e5f\",\"src_ip\":\"198.51.100.7\",\"message\":\"x\","
        + members
        + "}\n";
  }

  private static String kex(String algorithm) {
    return "\"kexAlgs\":[\""
        + algorithm
        + "\"],\"keyAlgs\":[\"k\"],\"encCS\":[\"e\"],\"macCS\":[\"m\"],"
        + "\"compCS\":[\"none\"],\"langCS\":[\"\"]";
  }

  private static String file(String url, String hash) {
    return "\"url\":\""
        + url
        + "\",\"outfile\":\"var/lib/cowrie/downloads/"
        + hash
        + "\",\"shasum\":\""
        + hash
        + "\"";
  }

  private static String smtp(int second, String data) {
    return "{\"src_ip\": \"192.0.2.7\", \"timestamp\": \"2026-03-01T12:00:"
        + second
        + ".000000Z\", \"smtp_input\": [], \"src_port\": 50001, \"data\": \""
        + data
        + "\"}\n";
  }

  private static String message() {
    String body = Base64.getEncoder().encodeToString(ATTACHMENT.getBytes(StandardCharsets.UTF_8));
    return String.join(
        "\\\\r\\\\n",
        "From: Bank <ann@bank.example>",
        "Subject: Your invoice",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=zz",
        "",
        "--zz",
        "Content-Type: text/plain",
        "",
        "Please open it",
        "--zz",
        "Content-Type: application/octet-stream; name=run.iso",
        "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment; filename=run.iso",
        "",
        body,
        "--zz--",
        "");
  }

  @Test
  void whatWasLeftIsListedOnce() {
    Map<String, Object> read = cli.run("ingest", data.toString(), "--json").succeeded().json();
    assertThat(String.valueOf(read.get("captured_files")))
        .contains("kept=1", "other_content=1", "absent=0");
    Ending finds = cli.run("bounty", "--json").succeeded();
    assertThat(finds.rows("data"))
        .extracting(row -> row.get("bounty_type"))
        .containsOnly("fingerprint", "artifact")
        .hasSameSizeAs(finds.rows("data"));
    Ending files = cli.run("bounty", "--type", "artifact", "--json").succeeded();
    assertThat(files.json()).containsEntry("total", 3);
    assertThat(files.rows("data"))
        .extracting(row -> row.get("attacker_ip"), row -> payload(row).get("kind"))
        .containsExactlyInAnyOrder(
            tuple("192.0.2.7", "mail"),
            tuple("198.51.100.7", "file"),
            tuple("198.51.100.7", "file"));
    String everything = finds.out() + cli.run("artifacts", "--json").out();
    Map<String, Object> again = cli.run("ingest", data.toString(), "--json").succeeded().json();
    assertThat(again).containsEntry("new_events", 0);
    assertThat(String.valueOf(again.get("captured_files"))).contains("kept=0", "known=1");
    assertThat(cli.run("bounty", "--json").out() + cli.run("artifacts", "--json").out())
        .isEqualTo(everything);
  }

  @SuppressWarnings("unchecked") // a JSON object
  private static Map<String, Object> payload(Map<String, Object> row) {
    return (Map<String, Object>) Objects.requireNonNull(row.get("payload"));
  }

  @Test
  void findsAreListedForOneAttackerAndText() {
    cli.run("ingest", data.toString()).succeeded();
    assertThat(cli.run("bounty", "--attacker", "192.0.2.7", "--json").json())
        .containsEntry("total", 1);
    assertThat(cli.run("bounty", "--search", HASH.substring(0, 12), "--json").json())
        .containsEntry("total", 1);
    assertThat(cli.run("bounty", "--search", "nothing like that").out()).isEqualTo("No finds.\n");
    assertThat(cli.run("bounty").succeeded().out())
        .contains("198.51.100.7", "kind=file sha256=" + HASH, "fingerprint_type=hassh");
    assertThat(cli.run("bounty", "--attacker", "203.0.113.99").code()).isEqualTo(1);
    Ending wrong = cli.run("bounty", "--type", "gold");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("fingerprint, artifact, ip_leak");
  }

  @Test
  void filesAreKeptByTheirHashIfTheyAreWhatTheirNameSays() throws IOException {
    cli.run("ingest", data.toString()).succeeded();
    Ending files = cli.run("artifacts", "--json").succeeded();
    assertThat(files.rows("data"))
        .extracting(row -> row.get("sha256"), row -> row.get("state"))
        .containsExactlyInAnyOrder(tuple(HASH, "kept"), tuple(OTHER, "absent"));
    Path kept = folder.resolve("home/artifacts").resolve(HASH.substring(0, 2)).resolve(HASH);
    assertThat(kept).hasContent(PAYLOAD);
    assertThat(Files.isExecutable(kept)).isFalse();
    assertThat(cli.run("artifacts", "--sha256", HASH).succeeded().out())
        .contains("web-1", "ssh", HASH, "kept");
  }

  @Test
  void mailLeavesDomainsAndAttachmentsAndNobodysAddress() {
    cli.run("ingest", data.toString()).succeeded();
    Ending shown = cli.run("show", "attacker", "192.0.2.7", "--json").succeeded();
    assertThat(shown.rows("smtp_targets")).hasSize(1);
    assertThat(shown.rows("smtp_targets").getFirst())
        .containsEntry("domain", "shop.example")
        .containsEntry("count", 1);
    assertThat(cli.run("show", "attacker", "192.0.2.7").out())
        .contains("Mail meant for (1)", "shop.example");
    Ending came = cli.run("artifacts", "--mail", "--json").succeeded();
    assertThat(came.rows("data").getFirst())
        .containsEntry("sha256", Hashes.sha256(ATTACHMENT))
        .containsEntry("extensions", List.of("iso"))
        .containsEntry("first_subject_sha256", Hashes.sha256("Your invoice"))
        .containsEntry("mal_hash_match", false);
    assertThat(cli.run("artifacts", "--mail").out()).contains("iso");
    Ending mails = cli.run("mails", "--attacker", "192.0.2.7", "--json").succeeded();
    assertThat(mails.rows("data"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row)
              .containsEntry("subject_sha256", Hashes.sha256("Your invoice"))
              .containsEntry("received_at", "2026-03-01T12:00:14Z");
          assertThat(String.valueOf(row.get("sha256"))).hasSize(64);
          assertThat((Integer) row.get("size")).isGreaterThan(100);
          assertThat(String.valueOf(row.get("flags"))).contains("invoice");
        });
    assertThat(cli.run("mails").succeeded().out()).contains("RECEIVED", "subject_flags=[invoice]");
    assertThat(came.out() + shown.out() + mails.out())
        .doesNotContain("bob@", "ann@", "Please open", "Your invoice");
  }

  @Test
  void anAttackerHasAScoreForWhatHeDidAndBrought() {
    cli.run("ingest", data.toString()).succeeded();
    Ending shown = cli.run("show", "attacker", "198.51.100.7", "--json").succeeded();
    assertThat(shown.json()).containsEntry("bounty_count", 4);
    assertThat(shown.json().get("score")).asInstanceOf(DOUBLE).isBetween(50.0, 100.0);
    assertThat(cli.run("show", "attacker", "198.51.100.7").out())
        .contains("Score", " of 100", "Finds");
  }

  @Test
  void fullRoomIsMadeFreeAndRemembered() throws IOException {
    cli = new Cli(folder.resolve("home"), Map.of("DECNET_ARTIFACTS_FILES", "1"));
    cli.run("ingest", data.toString()).succeeded();
    assertThat(cli.run("db", "vacuum", "--dry-run", "--json").json())
        .as("a tag of R0012 cites it")
        .containsEntry("artifacts", 0);
    cli =
        new Cli(
            folder.resolve("home"),
            Map.of("DECNET_ARTIFACTS_FILES", "1", "DECNET_ARTIFACTS_PINNED_MIB", "0"));
    Ending planned = cli.run("db", "vacuum", "--dry-run", "--json").succeeded();
    assertThat(planned.json()).containsEntry("artifacts", 1);
    Path kept = folder.resolve("home/artifacts").resolve(HASH.substring(0, 2)).resolve(HASH);
    assertThat(kept).exists();
    cli.run("db", "vacuum", "--json").succeeded();
    assertThat(kept).doesNotExist();
    assertThat(cli.run("artifacts", "--sha256", HASH, "--json").rows("data").getFirst())
        .containsEntry("state", "evicted");
  }

  @Test
  void withoutRoomEverythingElseGoesOn() {
    cli = new Cli(folder.resolve("home"), Map.of("DECNET_ARTIFACTS_MIB", "0"));
    Map<String, Object> read = cli.run("ingest", data.toString(), "--json").succeeded().json();
    assertThat(String.valueOf(read.get("captured_files"))).contains("kept=0", "no_room=2");
    assertThat(cli.run("artifacts", "--json").json()).containsEntry("total", 2);
    assertThat(folder.resolve("home/artifacts")).doesNotExist();
  }
}
