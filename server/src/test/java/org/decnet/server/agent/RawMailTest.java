package org.decnet.server.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.decnet.decoy.line.Ends;
import org.decnet.decoy.line.SessionLog;
import org.decnet.testkit.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail stays on the host that took it. */
class RawMailTest {
  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();
  private final SessionLog log =
      new SessionLog(
          "mail",
          "smtp",
          "s1",
          Ends.of(
              new InetSocketAddress("198.51.100.7", 4711),
              new InetSocketAddress("192.0.2.1", 25),
              "tcp"),
          Clock.systemUTC(),
          lines::add);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: secret words",
        "Subject: secret words\r\n\r\nwith lines",
        "a \"quoted\" \\ [secret words] body=\"secret words\" end"
      })
  void aMailIsKeptHereAndTheLineNamesIt(String text) throws IOException {
    byte[] mail = text.getBytes(StandardCharsets.UTF_8);
    log.event("message_accepted").put("body", mail).put("size", mail.length).send();
    String line = new RawMail(folder, 1000).kept(lines.getFirst());
    String sha256 = Hashes.sha256(text);
    assertThat(line)
        .doesNotContain("secret words", "body")
        .endsWith(
            " sha256=\""
                + sha256
                + "\" stored_as=\""
                + sha256
                + "\" size=\""
                + mail.length
                + "\"]");
    assertThat(folder.resolve(sha256)).hasBinaryContent(mail);
  }

  @Test
  void whatFindsNoRoomDoesNotTravelEither() throws IOException {
    RawMail kept = new RawMail(folder, 10);
    for (String text : List.of("secret 1", "secret 2", "secret 1")) {
      log.event("message_accepted").put("body", text).send();
    }
    assertThat(kept.kept(lines.get(0))).contains("stored_as").doesNotContain("secret");
    assertThat(kept.kept(lines.get(1))).doesNotContain("stored_as", "secret");
    assertThat(kept.kept(lines.get(2))).contains("stored_as");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void otherLinesStayAsTheyAre() {
    log.event("request").put("body", " message_accepted [relay@55555 body=\"x\"").send();
    log.event("message_accepted").put("size", 3).send();
    lines.forEach(line -> assertThat(new RawMail(folder, 1000).kept(line)).isEqualTo(line));
  }
}
