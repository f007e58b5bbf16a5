package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServerExtension.class)
class HeadersTest {
  private final Calls anyone;
  private final Calls viewer;

  HeadersTest(TestServer server) {
    this.anyone = server.calls();
    this.viewer = anyone.with(server.token(Role.VIEWER));
  }

  @Test
  void everyAnswerForbidsSniffingFramingLoadingAndKeeping() {
    for (Answer answer :
        List.of(
            viewer.get("/attackers"),
            viewer.get("/nothing"),
            anyone.get("/attackers"),
            anyone.get("/health/live"))) {
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy"))
          .isEqualTo("default-src 'none'; frame-ancestors 'none'");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Content-Type")).startsWith("application/json");
      assertThat(answer.http().headers().map()).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void taggedAnswersMayBeKeptAndMustBeAskedAbout() {
    assertThat(viewer.get("/ttp/rules").header("Cache-Control")).isEqualTo("no-cache, private");
  }

  @Test
  void onlyOriginsOfTheSettingsMayReadAnswers() {
    assertThat(from("https://soc.example").header("Access-Control-Allow-Origin"))
        .isEqualTo("https://soc.example");
    assertThat(from("https://evil.example").header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void onlyOriginsOfTheSettingsPassThePreflight() {
    assertThat(preflight("https://soc.example").status()).isEqualTo(200);
    assertThat(preflight("https://soc.example").header("Access-Control-Allow-Headers"))
        .isEqualTo("authorization");
    assertThat(preflight("https://evil.example").http().headers().map())
        .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
  }

  @Test
  void theDocumentationLoadsFromThisServerAlone() {
    Answer page = anyone.get("/docs");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    assertThat(page.body()).doesNotContain("http:", "https:", "onload", "<script>");
    assertThat(anyone.get("/docs/swagger-ui-bundle.js").header("Content-Type"))
        .startsWith("text/javascript");
    assertThat(anyone.get("/docs/swagger-ui.css").status()).isEqualTo(200);
    assertThat(anyone.get("/docs/docs.js").body()).contains("/api/v1/openapi.json");
    assertThat(viewer.get("/docs/index.js").status()).isEqualTo(404);
  }

  @Test
  void theDocumentCarriesAnEntityTag() {
    String tag = anyone.get("/openapi.json").header("ETag");

    assertThat(
            anyone
                .call("GET", "/openapi.json", request -> request.header("If-None-Match", tag))
                .status())
        .isEqualTo(304);
  }

  private Answer from(String origin) {
    return viewer.call("GET", "/config", request -> request.header("Origin", origin));
  }

  private Answer preflight(String origin) {
    return anyone.call(
        "OPTIONS",
        "/config",
        request ->
            request
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization"));
  }
}
