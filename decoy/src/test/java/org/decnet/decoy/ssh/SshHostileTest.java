package org.decnet.decoy.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.capture.Upload;
import org.decnet.decoy.login.LoginSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that mean no good. */
@Timeout(180)
class SshHostileTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SESSIONS = 10;

  private final TestSite site = new TestSite();
  private final SshClient client = SshClient.setUpDefaultClient();
  private Decoy decoy;

  @BeforeEach
  void start() throws Exception {
    client.setServerKeyVerifier((session, address, key) -> true);
    client.start();
    SshTalk talk = new SshTalk(site.site(), LoginSettings.of(Map.of("logins", "root:vizxv")));
    decoy = site.start("ssh", talk, TestSite.WIDE);
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    decoy.close();
    assertThat(site.faults()).isEmpty();
  }

  private ClientSession session(int port, String password) throws Exception {
    ClientSession session = client.connect("root", "127.0.0.1", port).verify(PATIENCE).getSession();
    session.addPasswordIdentity(password);
    session.auth().verify(PATIENCE);
    return session;
  }

  private static String run(ClientSession session, String command, InputStream in)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ClientChannel channel = session.createExecChannel(command)) {
      channel.setOut(out);
      channel.setIn(in);
      channel.open().verify(PATIENCE);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
      return channel.getExitStatus() + " " + out.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void noMoreSessionsAreOpenThanOpenSshAllows() throws Exception {
    try (ClientSession session = session(decoy.address().getPort(), "vizxv")) {
      List<ClientChannel> open = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        ClientChannel shell = session.createShellChannel();
        shell.open().verify(PATIENCE);
        open.add(shell);
      }
      try (ClientChannel more = session.createShellChannel()) {
        assertThatThrownBy(() -> more.open().verify(PATIENCE)).hasMessageContaining("open failed");
      }
      open.getFirst().close(false).await(PATIENCE);
      assertThat(run(session, "echo again", InputStream.nullInputStream())).isEqualTo("0 again\n");
    }
    site.untilDisconnect();
  }

  @Test
  void bytesMayComeOneByOne() throws Exception {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread passing = Thread.ofVirtual().start(() -> pass(door));
      try (ClientSession session = session(door.getLocalPort(), "vizxv")) {
        assertThat(run(session, "echo slow", InputStream.nullInputStream())).isEqualTo("0 slow\n");
      }
      passing.join();
    }
  }

  /** Passes a connection on, what comes from the client byte by byte. */
  private void pass(ServerSocket door) {
    try (Socket near = door.accept();
        Socket far = TestSite.connect(decoy)) {
      far.setTcpNoDelay(true);
      Thread back = Thread.ofVirtual().start(() -> copy(far, near, new byte[8192]));
      copy(near, far, new byte[1]);
      back.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to, byte[] some) {
    try {
      OutputStream out = to.getOutputStream();
      int count = from.getInputStream().read(some);
      while (count > 0) {
        out.write(some, 0, count);
        count = from.getInputStream().read(some);
      }
      to.shutdownOutput();
    } catch (IOException e) {
      // One of both has hung up.
    }
  }

  @Test
  void whoHasNoAlgorithmInCommonIsLeftAndOthersAreServed() throws Exception {
    try (SshClient odd = SshClient.setUpDefaultClient()) {
      odd.setMacFactories(List.of(BuiltinMacs.hmacsha512));
      odd.setCipherFactories(List.of(BuiltinCiphers.aes256cbc));
      odd.start();
      assertThatThrownBy(
              () -> {
                try (ClientSession session =
                    odd.connect("root", "127.0.0.1", decoy.address().getPort())
                        .verify(PATIENCE)
                        .getSession()) {
                  session.addPasswordIdentity("vizxv");
                  session.auth().verify(PATIENCE);
                }
              })
          .isInstanceOf(IOException.class);
    }
    assertThat(site.untilDisconnect()).anyMatch(line -> line.contains(" - kex ["));
    try (ClientSession session = session(decoy.address().getPort(), "vizxv")) {
      assertThat(run(session, "true", InputStream.nullInputStream())).isEqualTo("0 ");
    }
  }

  @Test
  void sixWrongPasswordsEndTheConnection() throws Exception {
    ClientSession session =
        client
            .connect("root", "127.0.0.1", decoy.address().getPort())
            .verify(PATIENCE)
            .getSession();
    try (session) {
      for (int i = 0; i < 20; i++) {
        session.addPasswordIdentity("no" + i);
      }
      assertThatThrownBy(() -> session.auth().verify(PATIENCE)).isInstanceOf(IOException.class);
    }
    assertThat(site.untilDisconnect())
        .filteredOn(line -> line.contains(" - login_attempt ["))
        .hasSize(6);
  }

  @Test
  void filesThatAreTooLargeFindNoRoomAndLeaveIt() throws Exception {
    byte[] large = new byte[Upload.MOST + 1];
    for (int i = 0; i < 6; i++) {
      try (ClientSession session = session(decoy.address().getPort(), "vizxv")) {
        run(session, "cat > /tmp/large; echo done", new ByteArrayInputStream(large));
      }
      assertThat(site.untilDisconnect())
          .filteredOn(line -> line.contains(" - file_captured ["))
          .singleElement()
          .asString()
          .contains("size=\"" + Upload.MOST + "\"");
    }
  }
}
