package org.decnet.decoy.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FtpDecoyTest extends DecoyContract {
  private static final byte[] CONTENT = "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII);

  private final TestSite site = new TestSite();
  private final FTPClient client = new FTPClient();

  @AfterEach
  void disconnect() throws Exception {
    client.disconnect();
    assertThat(site.faults()).isEmpty();
  }

  @Override
  protected String service() {
    return "ftp";
  }

  @Override
  protected Talk talk(Site surroundings) {
    return new FtpTalk(surroundings, FtpSettings.of(Map.of("logins", "bob:hunter2")));
  }

  private void connectTo(Decoy decoy) throws Exception {
    client.connect(decoy.address().getAddress(), decoy.address().getPort());
    client.setSoTimeout(30_000);
    client.enterLocalPassiveMode();
  }

  @Test
  void aRealClientLogsInWritesAndReads() throws Exception {
    try (Decoy decoy = start(site)) {
      connectTo(decoy);
      assertThat(client.getReplyString()).isEqualTo("220 (vsFTPd 3.0.3)");
      assertThat(client.login("bob", "wrong")).isFalse();
      assertThat(client.login("bob", "hunter2")).isTrue();
      assertThat(client.setFileType(FTP.BINARY_FILE_TYPE)).isTrue();
      assertThat(client.storeFile("/pub/x.sh", new ByteArrayInputStream(CONTENT))).isTrue();
      assertThat(client.listFiles("/pub")).extracting(FTPFile::getName).containsExactly("x.sh");
      ByteArrayOutputStream back = new ByteArrayOutputStream();
      assertThat(client.retrieveFile("/pub/x.sh", back)).isTrue();
      assertThat(back.toByteArray()).isEqualTo(CONTENT);
      assertThat(client.makeDirectory("/new")).isTrue();
      assertThat(client.deleteFile("/pub/../pub/x.sh")).isTrue();
      client.logout();
      List<Event> events = ReadLines.of(site.untilDisconnect());
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.AUTH_ATTEMPT)
          .extracting(e -> e.text(Field.OUTCOME))
          .containsExactly("failure", "success");
      Event upload =
          events.stream().filter(e -> e.kind() == EventKind.FILE).findFirst().orElseThrow();
      assertThat(upload.text(Field.ORIG_PATH)).isEqualTo("/pub/x.sh");
      assertThat(upload.get(Field.SIZE)).isEqualTo((long) CONTENT.length);
      assertThat(events)
          .filteredOn(e -> e.kind() == EventKind.PROTO_REQUEST)
          .extracting(e -> e.text(Field.OPERATION))
          .contains("USER", "read", "DELE", "MKD", "QUIT");
    }
  }

  @Test
  void everybodyMayLookAndNotWrite() throws Exception {
    try (Decoy decoy = start(site)) {
      connectTo(decoy);
      assertThat(client.login("anonymous", "a@b")).isTrue();
      assertThat(client.storeFile("/pub/x", new ByteArrayInputStream(CONTENT))).isFalse();
      assertThat(client.getReplyString()).isEqualTo("550 Permission denied.");
      assertThat(client.retrieveFile("/etc/passwd", new ByteArrayOutputStream())).isFalse();
      assertThat(client.getReplyString()).isEqualTo("550 Failed to open file.");
    }
  }

  @Test
  void theServerConnectsToNobody() throws Exception {
    try (Decoy decoy = start(site)) {
      connectTo(decoy);
      client.login("bob", "hunter2");
      assertThat(client.sendCommand("PORT", "192,0,2,1,0,22")).isEqualTo(500);
      assertThat(client.sendCommand("EPRT", "|1|192.0.2.1|22|")).isEqualTo(500);
      assertThat(client.sendCommand("LIST")).isEqualTo(425);
    }
  }

  @Test
  void whoIsNotLoggedInIsTold() throws Exception {
    try (Decoy decoy = start(site)) {
      connectTo(decoy);
      assertThat(client.sendCommand("LIST")).isEqualTo(530);
      assertThat(client.sendCommand("PASS", "x")).isEqualTo(503);
      assertThat(client.sendCommand("FEAT")).isEqualTo(211);
      client.login("anonymous", "x");
      assertThat(client.sendCommand("FROB")).isEqualTo(500);
    }
  }
}
