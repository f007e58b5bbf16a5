package org.decnet.decoy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.DecoyContract;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDecoyTest extends DecoyContract {
  private HttpClient client;
  private TestSite site;

  @BeforeEach
  void openClient() {
    client = HttpClient.newHttpClient();
    site = new TestSite();
  }

  @AfterEach
  void closeClient() {
    client.close();
    assertThat(site.faults()).isEmpty();
  }

  @Override
  protected String service() {
    return "http";
  }

  @Override
  protected Talk talk(Site surroundings) {
    return Web.plain(surroundings, HttpSettings.of(Map.of()));
  }

  private Decoy app(Map<String, String> settings) throws Exception {
    Talk talk = Web.plain(site.site(), HttpSettings.of(settings));
    return site.start("http", talk, TestSite.WIDE);
  }

  private static URI uri(Decoy decoy, String path) {
    return URI.create("http://127.0.0.1:" + decoy.address().getPort() + path);
  }

  private HttpResponse<String> get(Decoy decoy, String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(decoy, path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(Decoy decoy, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(decoy, path)).POST(BodyPublishers.ofString(body)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Sends bytes and gives all that is answered. */
  private static String raw(Decoy decoy, String bytes) throws Exception {
    try (Socket socket = TestSite.connect(decoy)) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void thePageOfAFreshServerIsShown() throws Exception {
    try (Decoy decoy = start(site)) {
      HttpResponse<String> page = get(decoy, "/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Server")).hasValue("nginx/1.22.1");
      assertThat(page.body()).contains("Welcome to nginx!");
      HttpResponse<String> none = get(decoy, "/nothing/here?x=1");
      assertThat(none.statusCode()).isEqualTo(404);
      assertThat(none.body()).contains("<hr><center>nginx/1.22.1</center>");
    }
  }

  @Test
  void aRequestIsTakenDownWithItsHeadersInOrderAndItsBody() throws Exception {
    try (Decoy decoy = start(site)) {
      String answer =
          raw(
              decoy,
              "POST /a?b=\"c]\\ HTTP/1.1\r\nHost: x\r\nX-Odd: \u00e9\r\nUser-Agent: tool/1\r\n"
                  + "Content-Length: 7\r\n\r\na\r\n\0b=1");
      assertThat(answer).startsWith("HTTP/1.1 405 Not Allowed\r\n");
      Event event = ReadLines.event(EventKind.HTTP_REQUEST, site.next("request"));
      assertThat(event.text(Field.METHOD)).isEqualTo("POST");
      assertThat(event.text(Field.RAW_URL)).isEqualTo("/a?b=\"c]\\");
      assertThat(event.list(Field.HEADER_NAMES))
          .containsExactly("Host", "X-Odd", "User-Agent", "Content-Length");
      assertThat(event.list(Field.HEADERS)).contains("X-Odd: \u00e9");
      assertThat(event.text(Field.BODY)).isEqualTo("a\r\n\0b=1");
      assertThat(event.get(Field.STATUS)).isEqualTo(405L);
    }
  }

  @Test
  void severalRequestsInOneConnectionAreOneSession() throws Exception {
    try (Decoy decoy = start(site)) {
      String two = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(2);
      assertThat(raw(decoy, two).split("HTTP/1.1 200 OK", -1)).hasSize(3);
      List<Event> events = ReadLines.of(site.untilDisconnect());
      assertThat(events).filteredOn(e -> e.kind() == EventKind.HTTP_REQUEST).hasSize(2);
      assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
      assertThat(events.stream().map(e -> e.text(Field.SESSION_ID)).distinct()).hasSize(1);
    }
  }

  @Test
  void chunksAreReadAndTwoLengthsAreRefused() throws Exception {
    try (Decoy decoy = start(site)) {
      raw(
          decoy,
          """
          POST / HTTP/1.1\r
          Host: a\r
          Transfer-Encoding: chunked\r
          \r
          3\r
          abc\r
          2;x=y\r
          de\r
          0\r
          \r
          """);
      Event event = ReadLines.event(EventKind.HTTP_REQUEST, site.next("request"));
      assertThat(event.text(Field.BODY)).isEqualTo("abcde");
      String smuggled =
          raw(
              decoy,
              """
              POST / HTTP/1.1\r
              Host: a\r
              Transfer-Encoding: chunked\r
              Content-Length: 3\r
              \r
              0\r
              \r
              GET / HTTP/1.1\r
              \r
              """);
      assertThat(smuggled).startsWith("HTTP/1.1 400 Bad Request").doesNotContain("200 OK");
    }
  }

  @Test
  void whatIsNoRequestIsRefusedAsTheServerDoesAndKept() throws Exception {
    try (Decoy decoy = start(site)) {
      assertThat(raw(decoy, "\u0003\0\0\u0013\u000e\u00e0")).startsWith("HTTP/1.1 400 Bad Request");
      Event rdp = ReadLines.event(EventKind.PAYLOAD, site.next("payload"));
      assertThat(rdp.text(Field.DATA_HEX)).startsWith("030000130ee0");
      assertThat(raw(decoy, "GET / HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400 Bad Request");
      assertThat(raw(decoy, "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n\r\n"))
          .startsWith("HTTP/1.1 414 ");
      assertThat(raw(decoy, "GET / HTTP/1.1\r\nX: " + "a".repeat(9000) + "\r\n\r\n"))
          .contains("Request Header Or Cookie Too Large");
      assertThat(raw(decoy, "GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(200) + "\r\n"))
          .contains("Request Header Or Cookie Too Large");
      assertThat(raw(decoy, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\nabc"))
          .startsWith("HTTP/1.1 413 ");
      assertThat(raw(decoy, "GET / HTTP/2.0\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 505 ");
      assertThat(raw(decoy, "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void whatTheOwnerSetsIsShown() throws Exception {
    Map<String, String> settings =
        Map.of(
            "server_header", "Apache/2.4.62",
            "response_code", "403",
            "extra_headers", "X-Owner: me\nX-Other: you",
            "custom_body", "go away");
    try (Decoy decoy = app(settings)) {
      HttpResponse<String> page = get(decoy, "/");
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).isEqualTo("go away");
      assertThat(page.headers().firstValue("Server")).hasValue("Apache/2.4.62");
      assertThat(page.headers().firstValue("X-Other")).hasValue("you");
    }
  }

  @Test
  void settingsThatMakeNoSenseAreAllNamed() {
    Map<String, String> wrong =
        Map.of(
            "fake_app", "drupal",
            "response_code", "99",
            "server_header", "a\r\nSet-Cookie: b",
            "extra_headers", "no colon");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                DecnetException.class, () -> HttpSettings.of(wrong)))
        .hasMessageContaining("fake_app")
        .hasMessageContaining("response_code")
        .hasMessageContaining("server_header")
        .hasMessageContaining("extra_headers");
  }

  @Test
  void passwordsForABlogAreTakenDown() throws Exception {
    try (Decoy decoy = app(Map.of("fake_app", "wordpress"))) {
      assertThat(get(decoy, "/").body()).contains("content=\"WordPress ");
      HttpResponse<String> answer = post(decoy, "/wp-login.php", "log=eve%3Cb%3E&pwd=p%40ss+1");
      assertThat(answer.body()).contains("eve&lt;b&gt;").doesNotContain("eve<b>");
      login("eve<b>", "p@ss 1");
      String call =
          "<?xml version=\"1.0\"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>"
              + "<param><value><string>admin</string></value></param><param><value>hunter2</value>"
              + "</param></params></methodCall>";
      assertThat(post(decoy, "/xmlrpc.php", call).body())
          .contains("Incorrect username or password.");
      login("admin", "hunter2");
    }
  }

  @Test
  void passwordsForOtherApplicationsAreTakenDown() throws Exception {
    try (Decoy decoy = app(Map.of("fake_app", "phpmyadmin"))) {
      post(decoy, "/phpmyadmin/index.php", "pma_username=root&pma_password=toor&server=1");
      login("root", "toor");
    }
    try (Decoy decoy = app(Map.of("fake_app", "jenkins"))) {
      assertThat(get(decoy, "/script").headers().firstValue("X-Jenkins")).isPresent();
      post(decoy, "/j_spring_security_check", "j_username=a&j_password=b");
      login("a", "b");
    }
    try (Decoy decoy = app(Map.of("fake_app", "tomcat"))) {
      HttpRequest request =
          HttpRequest.newBuilder(uri(decoy, "/manager/html"))
              .header("Authorization", "Basic dG9tY2F0OnMzY3JldA==")
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      Event event = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("request"));
      assertThat(event.text(Field.USERNAME)).isEqualTo("tomcat");
      assertThat(event.text(Field.PASSWORD)).isEqualTo("s3cret");
    }
  }

  private void login(String user, String secret) throws Exception {
    Event event = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("auth_attempt"));
    assertThat(event.text(Field.USERNAME)).isEqualTo(user);
    assertThat(event.text(Field.PASSWORD)).isEqualTo(secret);
    assertThat(event.text(Field.OUTCOME)).isEqualTo("failure");
  }

  @Test
  void twoDecoysShareNoIdsAndOneKeepsItsOwn() throws Exception {
    try (Decoy one = app(Map.of("fake_app", "jenkins"))) {
      String first = get(one, "/login").headers().firstValue("X-Jenkins-Session").orElseThrow();
      String again = get(one, "/login").headers().firstValue("X-Jenkins-Session").orElseThrow();
      site = new TestSite(8);
      try (Decoy other = app(Map.of("fake_app", "jenkins"))) {
        String second =
            get(other, "/login").headers().firstValue("X-Jenkins-Session").orElseThrow();
        assertThat(first).isEqualTo(again).isNotEqualTo(second);
      }
    }
  }
}
