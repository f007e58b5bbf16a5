package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.server.forward.ForwardSettings;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw lines of a sensor to the outputs of a node. */
class ForwardWorkTest {
  @TempDir private Path folder;
  private Node node;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder.resolve("data")));
  }

  @AfterEach
  void close() {
    node.close();
  }

  private void ingest(String command) {
    String line =
        "{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T04:05:11.000000Z\","
            + "\"sensor\":\"web-1\",\"session\":\"5e551010\",\"src_ip\":\"198.51.100.7\",\"input\":\""
            + command
            + "\",\"message\":\"\"}\n";
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(node.stores().events())),
            DeadLetters.none(),
            IngestListener.NONE);
    IngestRun run = node.ingest();
    try (run) {
      ingest.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "test", run);
    }
  }

  private ForwardWork work(String outputs) {
    ForwardWork work =
        new ForwardWork(
            node, ForwardSettings.of(Map.of("DECNET_FORWARD", outputs)), Clock.systemUTC());
    work.begin();
    return work;
  }

  private static Work.Done turn(ForwardWork work) {
    return work.turn(Instant.EPOCH, () -> false);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void anOutputThatIsDownKeepsNoOtherWaiting() throws IOException {
    Path archive = folder.resolve("findings.ndjson");
    ForwardWork work =
        work("down=syslog@tcp://127.0.0.1:" + freePort() + ",archive=ecs@file:" + archive);
    ingest("uname -a");
    Work.Done done = turn(work);
    work.close();
    assertThat(done.again()).isTrue();
    assertThat(done.detail()).contains("down waits for its receiver").doesNotContain("archive");
    assertThat(Files.readString(archive)).contains("\"T1082\"", "uname -a");
  }

  @Test
  void aWorkerGoesOnWhereTheOneBeforeEnded() throws IOException {
    Path archive = folder.resolve("findings.ndjson");
    String outputs = "archive=ocsf@file:" + archive;
    ForwardWork first = work(outputs);
    ingest("uname -a");
    assertThat(turn(first).again()).isFalse();
    first.close();
    long lines = Files.readAllLines(archive).size();
    ingest("crontab -l");
    ForwardWork second = work(outputs);
    turn(second);
    second.close();
    List<String> all = Files.readAllLines(archive);
    assertThat(all).hasSizeGreaterThan((int) lines).doesNotHaveDuplicates();
    assertThat(all.subList((int) lines, all.size())).noneMatch(line -> line.contains("uname"));
  }

  @Test
  void withoutOutputsItSaysSo() {
    assertThat(turn(work("")).detail()).isEqualTo("no output is set");
  }
}
