package org.decnet.decoy.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.decoy.persona.Distro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scanner sees before anything is encrypted, as a real server showed it. */
@Timeout(120)
class SshWireTest {
  private static final int LISTS = 10;
  private static final int COOKIE = 16;

  private static Decoy start(TestSite site) throws IOException {
    SshTalk talk = new SshTalk(site.site(), LoginSettings.of(Map.of()));
    return site.start("ssh", talk, TestSite.WIDE);
  }

  /** The hashes under which scanners file these servers. */
  @ParameterizedTest
  @CsvSource({
    "UBUNTU22,41ff3ecd1458b0bf86e1b4891636213e",
    "UBUNTU20,779664e66160bf75999f091fce5edb5a",
    "CENTOS7,6832f1ce43d4397c2c0a3e2f8c94334e",
    "ALPINE,e42184b06d45385a906f0803d04c83da",
    "DEBIAN,425d29fe50d8e4f5e37efb6e24bcf660"
  })
  void aDistributionHasTheHashOfItsServer(Distro distro, String hash) {
    assertThat(OpenSsh.of(distro).hasshServer()).isEqualTo(hash);
  }

  @Test
  void keysAreTheSameAfterAStartAndNoOtherDecoyHasThem() {
    List<PublicKey> first = keys(7);
    assertThat(first).hasSize(3).isEqualTo(keys(7)).doesNotContainAnyElementsOf(keys(8));
  }

  private static List<PublicKey> keys(long seed) {
    return HostKeys.of(new TestSite(seed).site(), 2048).stream().map(KeyPair::getPublic).toList();
  }

  /** The first packet of sshd 1:9.2p1-2+deb12u10: 1132 bytes, of which 11 are zeros at the end. */
  @Test
  void theFirstMessageIsThatOfARealServer() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        Socket socket = TestSite.connect(decoy)) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      String banner = "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10\r\n";
      assertThat(new String(in.readNBytes(banner.length()), StandardCharsets.US_ASCII))
          .isEqualTo(banner);
      socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(in.readInt()).isEqualTo(1132);
      assertThat(in.readByte()).isEqualTo((byte) 11);
      assertThat(in.readByte()).isEqualTo((byte) 20);
      in.skipNBytes(COOKIE);
      List<String> lists = new ArrayList<>();
      for (int i = 0; i < LISTS; i++) {
        lists.add(new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII));
      }
      assertThat(in.readNBytes(5 + 11)).containsOnly(0);
      assertThat(OpenSsh.hassh(lists.get(0), lists.get(2), lists.get(4), lists.get(6)))
          .isEqualTo("425d29fe50d8e4f5e37efb6e24bcf660");
      assertThat(lists.get(1))
          .isEqualTo("rsa-sha2-512,rsa-sha2-256,ecdsa-sha2-nistp256,ssh-ed25519");
      assertThat(lists.get(3)).isEqualTo(lists.get(2));
    }
    assertThat(site.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/1.0,Invalid SSH identification string.",
    "'',Invalid SSH identification string.",
    "SSH-2.0-,Invalid SSH identification string.",
    "SSH-1.5-x,Protocol major versions differ."
  })
  void aWrongFirstLineIsAnsweredAsARealServerDoes(String line, String answer) throws Exception {
    try (Decoy decoy = start(new TestSite());
        Socket socket = TestSite.connect(decoy)) {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(all.lines().toList().get(1)).isEqualTo(answer);
      assertThat(all).endsWith(answer + "\r\n");
    }
  }

  /** A length that cannot be, as a real server takes it: it hangs up and says nothing. */
  @Test
  void whoBreaksTheProtocolIsLeftWithoutAWord() throws Exception {
    TestSite site = new TestSite();
    try (Decoy decoy = start(site);
        Socket socket = TestSite.connect(decoy)) {
      String hello = "SSH-2.0-x\r\n" + "\377".repeat(64);
      socket.getOutputStream().write(hello.getBytes(StandardCharsets.ISO_8859_1));
      byte[] all = socket.getInputStream().readAllBytes();
      assertThat(all).hasSize("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10\r\n".length() + 1136);
    }
    assertThat(site.faults()).isEmpty();
  }
}
