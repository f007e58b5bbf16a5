package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From bytes that reach a decoy of the packaged command to tags that its API shows. */
class DecoysIT {
  private static final int TURNS = 600;
  private static final int MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void whatIsSaidToADecoyIsShownAsTechniques() throws Exception {
    Path data = folder.resolve("home");
    int redis = freePort();
    int telnet = freePort();
    try (ServingNode node = ServingNode.working(data)) {
      DecnetProcess.Ending added =
          DecnetProcess.at(data)
              .run(
                  "deckies",
                  "add",
                  "trap",
                  "--service",
                  "redis:" + redis,
                  "--service",
                  "telnet:" + telnet,
                  "--set",
                  "telnet.logins=root:vizxv",
                  "--mutate-interval",
                  "0");
      assertThat(added.code()).as(added.err()).isZero();
      until(node, "/deckies/trap", "\"state\":\"running\"");
      talk(redis, "CONFIG SET dbfilename authorized_keys\r\nQUIT\r\n");
      talk(telnet, "root\nvizxv\nfind / -perm -u=s 2>/dev/null\nexit\n");
      until(node, "/ttp/techniques", "T1098.004");
      until(node, "/ttp/techniques", "T1548.001");
      until(node, "/sessions", "\"service\":\"telnet\"");
      assertThat(text(node, "/deckies/trap")).contains("\"problem\":null");
    }
    assertThat(DecnetProcess.at(data).run("deckies", "list", "--json").out())
        .contains("\"name\":\"trap\"", "\"state\":\"running\"");
  }

  @Test
  void whatIsBroughtToADecoyIsHandedOutAgain() throws Exception {
    Path data = folder.resolve("home");
    int ssh = freePort();
    byte[] content = "#!/bin/sh\necho brought\n".getBytes(StandardCharsets.UTF_8);
    try (ServingNode node = ServingNode.working(data)) {
      DecnetProcess.Ending added =
          DecnetProcess.at(data)
              .run(
                  "deckies",
                  "add",
                  "trap",
                  "--service",
                  "ssh:" + ssh,
                  "--set",
                  "ssh.logins=root:vizxv",
                  "--mutate-interval",
                  "0");
      assertThat(added.code()).as(added.err()).isZero();
      until(node, "/deckies/trap", "\"state\":\"running\"");
      bring(ssh, content);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      until(node, "/artifacts", hash);
      assertThat(node.get("/artifacts/trap/" + hash + "?service=ssh")).isEqualTo(content);
    }
  }

  /** Sends a file into a command, as attackers do whose tools know no SFTP. */
  private static void bring(int port, byte[] content) throws Exception {
    try (SshClient client = SshClient.setUpDefaultClient()) {
      client.setServerKeyVerifier((session, address, key) -> true);
      client.start();
      try (ClientSession session =
          client.connect("root", "127.0.0.1", port).verify(PATIENCE).getSession()) {
        session.addPasswordIdentity("vizxv");
        session.auth().verify(PATIENCE);
        try (ClientChannel channel = session.createExecChannel("cat > /tmp/x")) {
          channel.setIn(new ByteArrayInputStream(content));
          channel.open().verify(PATIENCE);
          channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
          assertThat(channel.getExitStatus()).isZero();
        }
      }
    }
  }

  private static void until(ServingNode node, String path, String wanted) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < TURNS && !text(node, path).contains(wanted); i++) {
      assertThat(never.await(MILLIS, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(text(node, path)).contains(wanted);
  }

  private static String text(ServingNode node, String path) throws Exception {
    return new String(node.get(path), StandardCharsets.UTF_8);
  }

  private static void talk(int port, String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
