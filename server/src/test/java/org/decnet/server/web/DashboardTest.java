package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.decnet.engine.port.Account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServerExtension.class)
class DashboardTest {
  private final TestServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  DashboardTest(TestServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/attackers",
        "/sessions/web-1:cfaddb376c1f",
        "/ttp?technique=T1105",
        "/nothing/of/this/name",
        "/hidden.js",
        "/apis",
        "/files.txt"
      })
  void everyPathOfNoApiIsThePage(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(text(answer)).contains("The page of the tests");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/app-1a2b3c.js", "/small-of-tests.js"})
  void everyFileForbidsWhatTheDashboardDoesNotNeed(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);

    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'self'; script-src 'self'; object-src 'none'; frame-ancestors 'none';"
                + " base-uri 'none'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "pragma");
  }

  @Test
  void filesNamedByTheirContentAreKeptForEver() throws Exception {
    HttpResponse<byte[]> answer = get("/assets/app-1a2b3c.js");

    assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(text(answer)).contains("of the tests");
  }

  @Test
  void otherFilesAreAskedAbout() throws Exception {
    HttpResponse<byte[]> first = get("/small-of-tests.js");
    HttpResponse<byte[]> again = get("/small-of-tests.js", "If-None-Match", header(first, "ETag"));

    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void whoTakesGzipGetsIt() throws Exception {
    HttpResponse<byte[]> packed = get("/assets/app-1a2b3c.js", "Accept-Encoding", "br, GZIP");
    HttpResponse<byte[]> plain = get("/small-of-tests.js", "Accept-Encoding", "gzip");

    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .contains("of the tests");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
  }

  @Test
  void aFileOfABuildThatIsGoneIsNotThePage() throws Exception {
    HttpResponse<byte[]> answer = get("/assets/app-000000.js");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).contains("\"code\":\"not-found\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/nothing", "/api", "/taxii2/nothing/"})
  void pathsOfApisStayTheirs(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path, "Authorization", "Bearer " + server.token(Role.VIEWER));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("application/");
    assertThat(text(answer)).doesNotContain("The page of the tests");
  }

  @Test
  void onlyReadingIsAnswered() throws Exception {
    HttpResponse<byte[]> head =
        send(HttpRequest.newBuilder(uri("/")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    HttpResponse<byte[]> post =
        send(HttpRequest.newBuilder(uri("/")).POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(post.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/..%2findex.html", "/assets/%2e%2e/x", "/a;b", "//evil.example/", "/%00"})
  void oddPathsAreRefused(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(400);
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.running().port() + path);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
