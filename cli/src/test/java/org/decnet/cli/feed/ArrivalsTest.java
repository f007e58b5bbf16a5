package org.decnet.cli.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.SessionId;
import org.decnet.net.ListenAddress;
import org.decnet.server.intake.Arrivals;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From records on the network to rows, with real senders. */
class ArrivalsTest {
  private static final String TOKEN = "an invented token of 33 characters";
  private static final ListenAddress ANY = new ListenAddress("127.0.0.1", 0);

  @TempDir private Path folder;
  private final CountDownLatch stop = new CountDownLatch(1);
  private Node node;
  private Doors doors;
  private Arrivals arrivals;
  private Thread taking;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    doors = Doors.open(new Doors.Wanted(ANY, null, ANY, ANY, TOKEN, null));
    arrivals =
        new Arrivals(
            node::ingest, node.stores().events(), node.deadLetterFolder(), Clock.systemUTC());
    taking =
        Thread.ofPlatform()
            .start(() -> arrivals.takeAll(doors.inbox(), () -> stop.getCount() == 0));
  }

  @AfterEach
  void close() throws InterruptedException {
    finish();
    doors.close();
    node.close();
  }

  private void finish() throws InterruptedException {
    stop.countDown();
    taking.join(Duration.ofMinutes(1));
    assertThat(taking.isAlive()).isFalse();
  }

  private InetSocketAddress address(String what) {
    String said =
        doors.addresses().stream().filter(one -> one.startsWith(what)).findFirst().orElseThrow();
    return new InetSocketAddress(
        InetAddress.getLoopbackAddress(),
        Integer.parseInt(said.substring(said.lastIndexOf(' ') + 1)));
  }

  private static String typed(String session, String line) {
    return "{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T12:00:01.000001Z\",\"sensor\":\"web-1\","
        + "\"session\":\""
        + session
        + "\",\"src_ip\":\"198.51.100.7\",\"message\":\"CMD\",\"input\":\""
        + line
        + "\"}";
  }

  private static String redis() {
    return "{\"action\":\"config set dir /home/redis/.ssh\",\"addr\":\"203.0.113.9:4444\",\"level\":\"info\",\"msg\":\"\","
        + "\"time\":\"2026-03-01 12:00:05\"}";
  }

  private static String syslog(String record) {
    return "<134>1 2026-03-01T12:00:01Z host sensor - - - " + record;
  }

  private long commands(String session) {
    return node.stores().actors().commands(SessionId.of("web-1", session), 10, 0).total();
  }

  @Test
  void syslogOfSeveralSensorsIsTaggedAndStored() throws Exception {
    try (Socket sender = new Socket()) {
      sender.connect(address("syslog over TCP"));
      OutputStream out = sender.getOutputStream();
      String first = syslog(typed("aaaa0001", "cat /etc/passwd"));
      out.write((first.length() + " " + first + syslog(redis()) + "\n").getBytes(UTF_8));
      out.write((syslog("Accepted nothing of any sensor") + "\n").getBytes(UTF_8));
    }
    try (DatagramSocket sender = new DatagramSocket()) {
      byte[] bytes = syslog(typed("aaaa0002", "uname -a")).getBytes(UTF_8);
      sender.send(new DatagramPacket(bytes, bytes.length, address("syslog over UDP")));
    }
    push("cowrie", typed("aaaa0003", "id") + "\n"); // answered when it was taken
    untilRecords(5);
    finish();
    assertThat(List.of(commands("aaaa0001"), commands("aaaa0002"), commands("aaaa0003")))
        .containsOnly(1L);
    assertThat(node.stores().events().totals().tags()).isPositive();
    assertThat(arrivals.malformed()).isEqualTo(1);
    assertThat(letters()).contains("Accepted nothing of any sensor", "unknown-format");
  }

  @Test
  void whatIsPushedAgainIsNotStoredAgain() throws Exception {
    String body = redis() + "\n" + redis() + "\n{\"broken\n";
    HttpResponse<String> answer = push("redishoneypot", body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"accepted\":2,\"duplicate\":0,\"malformed\":1}\n");
    assertThat(push("redishoneypot", body).body())
        .isEqualTo("{\"accepted\":0,\"duplicate\":2,\"malformed\":1}\n");
    finish();
    UUID sender = EventIds.attacker("203.0.113.9");
    assertThat(node.stores().actors().attacker(sender).orElseThrow().eventCount()).isEqualTo(2);
    assertThat(letters()).contains("{\\\"broken");
  }

  private void untilRecords(long wanted) throws InterruptedException {
    // Datagrams and connections come on their own ways: each look gives them time to.
    for (int look = 0; arrivals.records() < wanted && look < 1000; look++) {
      taking.join(Duration.ofMillis(20));
    }
    assertThat(arrivals.records()).isEqualTo(wanted);
  }

  private String letters() throws IOException {
    StringBuilder letters = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("dead-letters"))) {
      for (Path file : files.toList()) {
        letters.append(Files.readString(file));
      }
    }
    return letters.toString();
  }

  private HttpResponse<String> push(String source, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:" + address("HTTP").getPort() + "/api/v1/ingest/" + source))
              .header("Authorization", "Bearer " + TOKEN)
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
