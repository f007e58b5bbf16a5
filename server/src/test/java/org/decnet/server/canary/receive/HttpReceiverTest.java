package org.decnet.server.canary.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.decnet.net.ListenAddress;
import org.decnet.server.proxy.TrustedProxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the receiver answers over a real socket, and what it brings. */
class HttpReceiverTest {
  private static final String SLUG = "abcdefghijklmnopqrstuvwx23";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);

  private final Semaphore rung = new Semaphore(0);
  private final Uses uses = new Uses(rung::release);
  private HttpReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver =
        HttpReceiver.start(
            ListenAddress.of("0"), new TrustedProxies(List.of("127.0.0.1")), uses, CLOCK);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void theAnswerIsThatOfAPlainWebServer() throws IOException {
    assertThat(send("GET /c/" + SLUG + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .isEqualTo(
            "HTTP/1.1 200 OK\r\n"
                + "Server: nginx\r\n"
                + "Date: Fri, 01 May 2026 10:00:00 GMT\r\n"
                + "Content-Type: image/gif\r\n"
                + "Content-Length: 43\r\n"
                + "Connection: close\r\n"
                + "Expires: Thu, 01 Jan 1970 00:00:01 GMT\r\n"
                + "Cache-Control: no-cache\r\n\r\n"
                + "GIF89a\u0001\0\u0001\0\u00f0\0\0\0\0\0\0\0\0!\u00f9\u0004\u0001\0\0\0\0,\0\0\0\0"
                + "\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;");
  }

  @Test
  void everyWordGetsTheSameAnswerWhetherItMayBeATokenOrNot() throws IOException {
    String answer = get("/c/" + SLUG);
    for (String target :
        List.of(
            "/c/x",
            "/c/",
            "/c/" + SLUG + "/info/refs?service=git-upload-pack",
            "/c/%00%ff",
            "/c/" + "a".repeat(4000),
            "http://other.example/c/" + SLUG)) {
      assertThat(get(target)).as(target).isEqualTo(answer);
    }
  }

  @Test
  void allElseIsNotThere() throws IOException {
    for (String target : List.of("/", "/c", "/robots.txt", "*", "//c/" + SLUG, "http://a")) {
      assertThat(get(target)).as(target).startsWith("HTTP/1.1 404 Not Found\r\nServer: nginx\r\n");
    }
    assertThat(uses.take(10)).isEmpty();
  }

  @Test
  void whatIsNoRequestIsRefusedAndTheConnectionEnds() throws IOException {
    for (String junk :
        List.of(
            "\r\n\r\n",
            "GET\r\n\r\n",
            "GET /c/" + SLUG + "\r\n\r\n",
            "get /c/x HTTP/1.1\r\n\r\n",
            "GET /c/x HTTP/9.9\r\n\r\n",
            "GET /c/ x HTTP/1.1\r\n\r\n",
            "GET /c/x HTTP/1.1\r\nno colon\r\n\r\n",
            "\u0016\u0003\u0001\u0002\0\n\n",
            "GET /c/x HTTP/1.1\r\n" + "A: b\r\n".repeat(101) + "\r\n",
            "GET /c/x HTTP/1.1\r\nA: " + "b".repeat(17_000))) {
      assertThat(send(junk)).as(junk).startsWith("HTTP/1.1 400 Bad Request\r\n").contains("close");
    }
    assertThat(uses.take(10)).isEmpty();
  }

  @Test
  void aConnectionTakesManyRequestsWithTheirBodies() throws IOException {
    String answers =
        send(
            "POST /c/"
                + SLUG
                + " HTTP/1.1\r\nContent-Length: 9\r\n\r\nGET /x yyHEAD /c/"
                + SLUG
                + " HTTP/1.1\r\n\r\nGET / HTTP/1.0\r\n\r\n");
    assertThat(answers.indexOf("HTTP/1.1 200 OK")).isZero();
    assertThat(answers.lastIndexOf("HTTP/1.1 200 OK")).isPositive();
    assertThat(answers).contains("HTTP/1.1 404 Not Found").containsOnlyOnce("GIF89a");
    assertThat(uses.take(10)).hasSize(2);
  }

  @Test
  void aBodyThatHasNoEndEndsTheConnection() throws IOException {
    String chunked = "POST /c/" + SLUG + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertThat(send(chunked)).contains("Connection: close", "GIF89a");
  }

  @Test
  void aUseSaysWhatTheClientSaid() throws Exception {
    send(
        "GET /c/"
            + SLUG.toUpperCase(Locale.ROOT)
            + "?a=b HTTP/1.1\r\nHost: a\r\nUser-Agent: curl/8\r\n"
            + "X-Forwarded-For: 192.0.2.1, 2001:DB8::5\r\nConnection: close\r\n\r\n");
    assertThat(rung.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    Use use = uses.take(10).getFirst();
    assertThat(use.slugs()).containsExactly(SLUG);
    assertThat(use.ip()).as("who the trusted proxy names").isEqualTo("2001:db8::5");
    assertThat(use.userAgent()).isEqualTo("curl/8");
    assertThat(use.target()).endsWith("?a=b");
    assertThat(use.headers()).startsWith("Host: a", "User-Agent: curl/8");
    assertThat(use.at()).isEqualTo(CLOCK.instant());
  }

  @Test
  void anAddressBringsNoMoreThanItsShare() throws IOException {
    for (int i = 0; i < Uses.MOST_OF_ONE + 5; i++) {
      assertThat(get("/c/" + SLUG)).startsWith("HTTP/1.1 200");
    }
    assertThat(uses.take(1000)).hasSize(Uses.MOST_OF_ONE);
    assertThat(uses.lost()).isEqualTo(5);
  }

  private String get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.1\r\nConnection: close\r\n\r\n");
  }

  private String send(String bytes) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), receiver.address().getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
