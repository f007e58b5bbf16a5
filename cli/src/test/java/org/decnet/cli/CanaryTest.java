package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens made, listed and revoked from the command line. */
class CanaryTest {
  @TempDir Path home;
  private Cli cli;
  private Path out;

  @BeforeEach
  void makeData() throws IOException {
    Path data = home.resolve("data");
    Path logs = Files.createDirectories(home.resolve("logs"));
    Files.writeString(
        logs.resolve("cowrie.json"),
        "{\"eventid\":\"cowrie.session.connect\",\"session\":\"a1\",\"src_ip\":\"198.51.100.7\","
            + "\"sensor\":\"web-1\",\"timestamp\":\"2026-09-01T00:00:00.000000Z\"}\n");
    cli = new Cli(data, Map.of("DECNET_CANARY_HTTP_BASE", "https://files.example"));
    cli.run("ingest", logs.toString()).succeeded();
    out = home.resolve("env");
  }

  @Test
  void aTokenIsMadeListedAndRevoked() throws IOException {
    Ending made = add("--generator", "env_file", "--path", "/srv/.env").succeeded();
    Map<String, Object> row = cli.run("canary", "token", "list", "--json").rows("data").getFirst();
    String uuid = String.valueOf(row.get("uuid"));
    assertThat(made.out()).contains(uuid);
    assertThat(row)
        .containsEntry("kind", "http")
        .containsEntry("lies_in", "env_file")
        .containsEntry("placement_path", "/srv/.env")
        .containsEntry("state", "planted")
        .containsEntry("trigger_count", 0);
    String file = Files.readString(out);
    String word = made.out().substring(made.out().indexOf("Word")).substring(4).strip();
    assertThat(file).contains("BACKUP_ENDPOINT=https://files.example/c/" + word + "\n");

    cli.run("canary", "token", "revoke", uuid).succeeded();
    assertThat(cli.run("canary", "token", "revoke", uuid).succeeded().out()).contains("before");
    assertThat(cli.run("canary", "token", "list").succeeded().out()).contains("revoked");
    assertThat(cli.run("audit", "--json").rows("data"))
        .extracting(line -> line.get("action"))
        .containsExactly("canary.token.revoke", "canary.token.add");
  }

  @Test
  void whatCannotBeMadeLeavesNothing() throws IOException {
    assertThat(add("--generator", "env_file", "--kind", "dns").err())
        .contains("DECNET_CANARY_DNS_ZONE");
    Ending unfit = add("--generator", "env_file", "--kind", "aws_passive");
    assertThat(unfit.code()).isEqualTo(2);
    assertThat(unfit.err()).contains("kind must suit the file");
    Files.writeString(out, "mine");
    assertThat(add("--generator", "env_file").err()).contains("is there already");
    assertThat(Files.readString(out)).isEqualTo("mine");
    assertThat(cli.run("canary", "token", "list").succeeded().out()).contains("No token");
    assertThat(cli.run("canary", "token", "revoke", "00000000-0000-4000-8000-000000000000").code())
        .isEqualTo(1);
    assertThat(cli.run("canary").code()).isEqualTo(2);
  }

  private Ending add(String... more) {
    String[] usual = {"canary", "token", "add", "--decky", "web-1", "--out", out.toString()};
    String[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return cli.run(all);
  }
}
