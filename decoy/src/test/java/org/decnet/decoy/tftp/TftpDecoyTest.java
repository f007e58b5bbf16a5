package org.decnet.decoy.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.Random;
import org.apache.commons.net.tftp.TFTP;
import org.apache.commons.net.tftp.TFTPClient;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.UdpDecoy;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.net.ListenAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TftpDecoyTest {
  private final TestSite site = new TestSite();
  private final TFTPClient client = new TFTPClient();
  private Decoy decoy;

  @BeforeEach
  void start() throws Exception {
    ListenAddress any = new ListenAddress("127.0.0.1", 0);
    decoy = UdpDecoy.start("tftp", site.site(), new TftpAnswers(), true, any);
    client.open();
    client.setSoTimeout(Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    client.close();
    decoy.close();
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void aRealClientFindsNoFileAndIsToldOf() throws Exception {
    assertThatThrownBy(() ->
            client.receiveFile(
                "running-config",
                TFTP.OCTET_MODE,
                new ByteArrayOutputStream(),
                decoy.address().getAddress(),
                decoy.address().getPort()))
        .hasMessageContaining("File not found");
    Event event = ReadLines.event(EventKind.PROTO_REQUEST, site.next("request"));
    assertThat(event.text(Field.OPERATION)).isEqualTo("read");
    assertThat(event.text(Field.FILENAME)).isEqualTo("running-config");
    assertThat(event.text(Field.TRANSPORT)).isEqualTo("udp");
    assertThatThrownBy(() ->
            client.sendFile(
                "x.sh",
                TFTP.OCTET_MODE,
                new ByteArrayInputStream(new byte[10]),
                decoy.address().getAddress(),
                decoy.address().getPort()))
        .hasMessageContaining("File not found");
    assertThat(site.next("request")).contains("op=\"write\"");
  }

  @Test
  void whatIsNoRequestIsToldAndAFloodIsBounded() throws Exception {
    Random random = new Random(1);
    try (DatagramSocket socket = new DatagramSocket()) {
      for (int i = 0; i < 500; i++) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        socket.send(new DatagramPacket(bytes, bytes.length, decoy.address()));
      }
      for (int i = 0; i < 120; i++) {
        ReadLines.of(site.next("unknown_opcode"));
      }
      assertThat(site.comes("unknown_opcode")).isFalse();
    }
  }
}
