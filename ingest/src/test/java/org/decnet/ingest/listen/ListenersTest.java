package org.decnet.ingest.listen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.decnet.net.ListenAddress;
import org.junit.jupiter.api.Test;

/** Ways in, with real senders. */
class ListenersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String TOKEN = "an invented token of 33 characters";
  private final Inbox inbox = new Inbox();

  private String next() throws InterruptedException {
    return new String(Objects.requireNonNull(inbox.next(PATIENCE), "nothing came").bytes(), UTF_8);
  }

  @Test
  void eachMessageShowsHowItIsFramed() throws Exception {
    try (SyslogTcp tcp = SyslogTcp.start(new ListenAddress("127.0.0.1", 0), inbox);
        Socket sender = new Socket(InetAddress.getLoopbackAddress(), tcp.address().getPort())) {
      sender.getOutputStream().write("5 <1>1 8 <1>1\na\nb\n<2>1 line\n3 abc".getBytes(UTF_8));
      sender.getOutputStream().flush();
      assertThat(List.of(next(), next(), next(), next()))
          .containsExactly("<1>1 ", "<1>1\na\nb", "<2>1 line", "abc");
    }
  }

  @Test
  void aSenderWithoutFramesIsSentAwayAndTheNextOneIsHeard() throws Exception {
    try (SyslogTcp tcp = SyslogTcp.start(new ListenAddress("127.0.0.1", 0), inbox)) {
      try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), tcp.address().getPort())) {
        sender.getOutputStream().write("99999999999 x".getBytes(UTF_8));
        assertThat(sender.getInputStream().read()).isNegative();
      }
      try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), tcp.address().getPort())) {
        sender.getOutputStream().write("<1>1 whole\n".getBytes(UTF_8));
        assertThat(next()).isEqualTo("<1>1 whole");
      }
    }
  }

  @Test
  void oneAddressHasSoManyConnectionsAndNoMore() throws Exception {
    List<Socket> senders = new ArrayList<>();
    try (SyslogTcp tcp = SyslogTcp.start(new ListenAddress("127.0.0.1", 0), inbox)) {
      for (int i = 0; i < SyslogTcp.MOST_OF_ONE; i++) {
        senders.add(new Socket(InetAddress.getLoopbackAddress(), tcp.address().getPort()));
        senders.getLast().getOutputStream().write("<1>1 x\n".getBytes(UTF_8));
        next();
      }
      try (Socket more = new Socket(InetAddress.getLoopbackAddress(), tcp.address().getPort())) {
        assertThat(more.getInputStream().read()).isNegative();
      }
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void longMessagesAreCutAndSaidToBe() throws IOException {
    String text = "2097153 " + "x".repeat(2_097_153) + "2 ok";
    SyslogFrames frames = new SyslogFrames(new ByteArrayInputStream(text.getBytes(UTF_8)));
    SyslogFrames.Frame first = Objects.requireNonNull(frames.next());
    assertThat(first.length()).isEqualTo(2_097_153);
    assertThat(first.bytes().length).isLessThan(100_000);
    assertThat(Objects.requireNonNull(frames.next()).bytes()).asString(UTF_8).isEqualTo("ok");
    assertThat(frames.next()).isNull();
  }

  @Test
  void aDatagramIsAMessage() throws Exception {
    try (SyslogUdp udp = SyslogUdp.start(new ListenAddress("127.0.0.1", 0), inbox);
        DatagramSocket sender = new DatagramSocket()) {
      byte[] bytes = "<34>1 - - - - - - hello\n".getBytes(UTF_8);
      sender.send(new DatagramPacket(bytes, bytes.length, udp.address()));
      assertThat(next()).isEqualTo("<34>1 - - - - - - hello");
    }
  }

  @Test
  void linesArePushedByWhoKnowsTheToken() throws Exception {
    try (HttpPush push = push();
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(
              request(push, "/api/v1/ingest/cowrie", "Bearer " + TOKEN, "{\"a\":1}\n{\"b\":2}\n"),
              BodyHandlers.ofString());
      Received received = (Received) Objects.requireNonNull(inbox.next(PATIENCE));
      assertThat(received.source()).isEqualTo("cowrie");
      assertThat(received.bytes()).asString(UTF_8).isEqualTo("{\"a\":1}\n{\"b\":2}\n");
      Objects.requireNonNull(received.answer()).complete(new PushOutcome(2, 5, 1));
      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(answer.get().body())
          .isEqualTo("{\"accepted\":2,\"duplicate\":5,\"malformed\":1}\n");
    }
  }

  @Test
  void othersAreRefused() throws Exception {
    try (HttpPush push = push();
        HttpClient client = HttpClient.newHttpClient()) {
      String path = "/api/v1/ingest/cowrie";
      assertThat(status(client, request(push, path, "Bearer wrong", "x"))).isEqualTo(401);
      assertThat(status(client, request(push, path, TOKEN, "x"))).isEqualTo(401);
      assertThat(status(client, request(push, "/", "Bearer " + TOKEN, "x"))).isEqualTo(404);
      assertThat(status(client, request(push, "/api/v1/ingest/none", "Bearer " + TOKEN, "x")))
          .isEqualTo(404);
      assertThat(
              status(
                  client,
                  HttpRequest.newBuilder(uri(push, path))
                      .header("Authorization", "Bearer " + TOKEN)
                      .GET()
                      .build()))
          .isEqualTo(405);
      String large = "x".repeat(HttpPush.MOST_BYTES + 1);
      assertThat(status(client, request(push, path, "Bearer " + TOKEN, large))).isEqualTo(413);
      assertThat(inbox.next(Duration.ZERO)).isNull();
    }
  }

  @Test
  void aTokenThatCouldBeGuessedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            HttpPush.start(
                new ListenAddress("127.0.0.1", 0), "short", Set.of("cowrie"), inbox, null));
  }

  @Test
  void whatFindsNoRoomIsCounted() throws Exception {
    Inbox small = new Inbox(1000);
    Received received = new Received(null, new byte[700], 700, null);
    assertThat(small.bring(received, Duration.ZERO)).isTrue();
    assertThat(small.bring(received, Duration.ZERO)).isFalse();
    assertThat(small.lost()).isEqualTo(1);
    assertThat(small.next(Duration.ZERO)).isNotNull();
    assertThat(small.bring(received, Duration.ZERO)).isTrue();
  }

  @Test
  void withoutAHostOnlyThisOneMaySend() {
    assertThat(ListenAddress.of("5514")).isEqualTo(new ListenAddress("127.0.0.1", 5514));
    assertThat(ListenAddress.of("5514").isLoopback()).isTrue();
    assertThat(ListenAddress.of("0.0.0.0:5514").isLoopback()).isFalse();
    assertThat(ListenAddress.of("[::1]:5514")).isEqualTo(new ListenAddress("::1", 5514));
    for (String wrong : List.of("", "x", ":1", "1:", "70000", "-1", "host:port")) {
      assertThatIllegalArgumentException().isThrownBy(() -> ListenAddress.of(wrong));
    }
  }

  private HttpPush push() throws IOException {
    return HttpPush.start(
        new ListenAddress("127.0.0.1", 0), TOKEN, Set.of("cowrie", "dionaea"), inbox, null);
  }

  private static URI uri(HttpPush push, String path) {
    return URI.create("http://127.0.0.1:" + push.address().getPort() + path);
  }

  private static HttpRequest request(HttpPush push, String path, String authority, String body) {
    return HttpRequest.newBuilder(uri(push, path))
        .header("Authorization", authority)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static int status(HttpClient client, HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
