package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.decnet.acceptance.DecnetProcess.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are broken or meant to break something: a clear message, an exit code, no trace. */
class HostileInputIT {
  @TempDir private Path home;

  private Ending ingest(Path... files) {
    String[] arguments = {"ingest", "--json", "--data", home.resolve("data").toString()};
    String[] all = Arrays.copyOf(arguments, arguments.length + files.length);
    for (int i = 0; i < files.length; i++) {
      all[arguments.length + i] = files[i].toString();
    }
    Ending ending = DecnetProcess.at(home).run(all);
    assertThat(ending.err())
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .doesNotContain("OutOfMemory");
    return ending;
  }

  private static Map<String, Object> result(Ending ending) {
    return Json.object(ending.lastLine());
  }

  @Test
  void aLineOf64MebibytesIsOneMalformedLineAndTheRestIsRead() throws IOException {
    Path log = home.resolve("long.json");
    try (OutputStream out = Files.newOutputStream(log)) {
      byte[] mebibyte = new byte[1 << 20];
      Arrays.fill(mebibyte, (byte) 'a');
      out.write(lines(DemoLog.lines().getFirst()));
      out.write(
          "{\"eventid\":\"cowrie.command.input\",\"input\":\"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 64; i++) {
        out.write(mebibyte);
      }
      out.write(lines("\"}"));
      out.write(lines(DemoLog.lines().get(1)));
    }
    Ending ending = ingest(log);
    assertThat(ending.code()).as(ending.err()).isZero();
    assertThat(result(ending))
        .containsEntry("lines", 3)
        .containsEntry("malformed", 1)
        .containsEntry(
            "events", 4); // the connection and the banner, their session, and the behaviour
  }

  @Test
  void randomBytesAreNoSensorLog() throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(7).nextBytes(noise);
    Ending ending = ingest(Files.write(home.resolve("noise.bin"), noise));
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("noise.bin");
    assertThat(result(ending)).containsEntry("events", 0);
  }

  @Test
  void aCutArchiveGivesWhatItHoldsAndEndsWithOne() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (String line : DemoLog.lines()) {
        gzip.write(lines(line));
      }
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Ending ending = ingest(Files.write(home.resolve("cut.json.gz"), cut));
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("cut.json.gz");
    assertThat((Integer) result(ending).get("events")).isPositive();
  }

  @Test
  void whatCannotBeOpenedDoesNotStopTheOthers() throws IOException {
    Path socket = home.resolve("socket.json");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Ending ending =
          ingest(socket, home.resolve("missing.json"), DemoLog.write(home.resolve("good.json")));
      assertThat(ending.code()).isEqualTo(1);
      assertThat(ending.err()).contains("socket.json").contains("missing.json");
      assertThat(result(ending)).containsEntry("lines", 161).containsEntry("sessions", 15);
    }
  }

  @Test
  void attackerTextCannotSteerTheTerminal() throws IOException {
    String hostile = (char) 0x1B + "]0;owned" + (char) 7 + (char) 0x9B + "2J" + (char) 0x202E;
    String line =
        DemoLog.lines().stream()
            .filter(text -> text.contains("cowrie.command.input"))
            .findFirst()
            .orElseThrow();
    line =
        line.substring(0, line.indexOf("\"input\""))
            + "\"input\":\"id; echo @\""
            + line.substring(line.indexOf(",\"eventid\""));
    StringBuilder escaped = new StringBuilder();
    hostile
        .chars()
        .forEach(c -> escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", c)));
    ingest(Files.write(home.resolve("log.json"), lines(line.replace("@", escaped))));
    String data = home.resolve("data").toString();
    DecnetProcess decnet = DecnetProcess.at(home);
    String ip = String.valueOf(Json.object(line).get("src_ip"));
    String session = Json.object(line).get("sensor") + ":" + Json.object(line).get("session");
    for (Ending ending :
        new Ending[] {
          decnet.run("show", "attacker", ip, "--data", data),
          decnet.run("show", "session", session, "--data", data),
          decnet.run("show", "session", session, "--data", data, "--json"),
          decnet.runWithInput("id; echo " + hostile + "\n", "tag"),
          decnet.runWithInput("id; echo " + hostile + "\n", "tag", "--json"),
        }) {
      assertThat(ending.code()).as(ending.err()).isZero();
      assertThat(ending.out()).contains("owned");
      assertThat(ending.out().chars())
          .noneMatch(c -> (Character.isISOControl(c) && c != '\n') || c == 0x202E);
    }
  }

  private static byte[] lines(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
