package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServerExtension.class)
class LoginTest {
  private final TestServer server;
  private final Calls calls;

  LoginTest(TestServer server) {
    this.server = server;
    this.calls = server.calls();
  }

  /** Lets the attempts of earlier tests be forgotten. */
  @BeforeEach
  void waitForTheLimits() {
    server.clock().advance(Duration.ofMinutes(6));
  }

  @Test
  void theRightPasswordGivesATokenThatWorks() {
    Answer answer = calls.login("vic", TestServer.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("token_type").asString()).isEqualTo("bearer");
    assertThat(answer.json().path("must_change_password").asBoolean()).isFalse();
    assertThat(answer.header("Cache-Control")).contains("no-store");
    String token = answer.json().path("access_token").asString();
    assertThat(calls.with(token).get("/config").status()).isEqualTo(200);
  }

  @Test
  void theTokenHasTheClaimsOfTheSpecification() {
    String token = calls.login("vic", TestServer.PASSWORD).json().path("access_token").asString();
    int first = token.indexOf('.');
    byte[] payload =
        Base64.getUrlDecoder().decode(token.substring(first + 1, token.lastIndexOf('.')));
    var claims = tools.jackson.databind.json.JsonMapper.shared().readTree(payload);

    assertThat(claims.propertyNames())
        .containsExactlyInAnyOrder("iss", "aud", "typ", "uuid", "jti", "role", "exp", "iat");
    assertThat(claims.path("iss").asString()).isEqualTo("decnet");
    assertThat(claims.path("aud").asString()).isEqualTo("decnet-dashboard");
    assertThat(claims.path("typ").asString()).isEqualTo("access");
    assertThat(claims.path("role").asString()).isEqualTo("viewer");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(240 * 60);
  }

  @Test
  void aWrongPasswordAndAnUnknownUserAnswerAlike() {
    Answer wrong = calls.login("vic", "not the password");
    Answer unknown = calls.login("nobody", "not the password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.errorCode()).isEqualTo("bad-credentials");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(withoutId(unknown)).isEqualTo(withoutId(wrong));
  }

  @Test
  void aPasswordBeyondBcryptsReachIsWrong() {
    String first72 = "x".repeat(72);
    Account account = server.addAccount("long", Role.VIEWER);
    server
        .stores()
        .accounts()
        .changePassword(
            account.uuid(),
            new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode(first72),
            false,
            account.tokensValidFrom(),
            new org.decnet.engine.port.AuditEntry(TestServer.NOW, "test", "test", "long", null));

    assertThat(calls.login("long", first72).status()).isEqualTo(200);
    assertThat(calls.login("long", first72 + "y").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"username\":\"vic\"}", "{\"username\":null,\"password\":\"x\"}"})
  void missingFieldsAreNamed(String body) {
    Answer answer = calls.post("/auth/login", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errorCode()).isEqualTo("invalid-field");
  }

  @Test
  void theEleventhLoginInFiveMinutesMustWait() {
    server.addAccount("hasty", Role.VIEWER);
    for (int i = 0; i < 10; i++) {
      assertThat(calls.login("hasty", "wrong").status()).isEqualTo(401);
    }
    Answer eleventh = calls.login("hasty", "wrong");

    assertThat(eleventh.status()).isEqualTo(429);
    assertThat(eleventh.errorCode()).isEqualTo("too-many-requests");
    assertThat(eleventh.header("Retry-After")).isEqualTo("300");
    server.clock().advance(Duration.ofSeconds(301));
    assertThat(calls.login("hasty", "wrong").status()).isEqualTo(401);
  }

  @Test
  void loginsAreCountedPerUserAcrossAddresses() {
    server.addAccount("target", Role.VIEWER);
    for (int i = 0; i < 10; i++) {
      assertThat(loginFrom("192.0.2." + i, "target").status()).isEqualTo(401);
    }

    assertThat(loginFrom("192.0.2.99", "target").status()).isEqualTo(429);
    assertThat(loginFrom("192.0.2.99", "other").status()).isEqualTo(401);
  }

  @Test
  void loginsAreCountedPerAddressAcrossUsers() {
    for (int i = 0; i < 10; i++) {
      server.addAccount("user-" + i, Role.VIEWER);
      assertThat(loginFrom("192.0.2.200", "user-" + i).status()).isEqualTo(401);
    }

    assertThat(loginFrom("192.0.2.200", "user-10").status()).isEqualTo(429);
    assertThat(loginFrom("192.0.2.201", "user-10").status()).isEqualTo(401);
  }

  @Test
  void logoutEndsOneTokenAlone() {
    String first = server.token(Role.VIEWER);
    String second = server.token(Role.VIEWER);

    assertThat(calls.with(first).post("/auth/logout", "").status()).isEqualTo(200);
    assertThat(calls.with(first).get("/config").errorCode()).isEqualTo("unauthenticated");
    assertThat(calls.with(second).get("/config").status()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsEveryOlderTokenAndNoNewOne() {
    Account account = server.addAccount("carla", Role.VIEWER);
    String older = tokenOf(account);
    String sent = tokenOf(account);

    assertThat(change(sent, TestServer.PASSWORD, "a different password").status()).isEqualTo(200);
    assertThat(calls.with(older).get("/config").status()).isEqualTo(401);
    assertThat(calls.with(sent).get("/config").status()).isEqualTo(401);
    assertThat(calls.login("carla", TestServer.PASSWORD).status()).isEqualTo(401);
    String newer =
        calls.login("carla", "a different password").json().path("access_token").asString();
    assertThat(calls.with(newer).get("/config").status()).isEqualTo(200);

    assertThat(change(newer, "a different password", "and one more password").status())
        .isEqualTo(200);
    assertThat(calls.with(newer).get("/config").status()).isEqualTo(401);
  }

  @Test
  void aNewPasswordMustBeNewAndOfGoodLength() {
    String token = tokenOf(server.addAccount("dora", Role.VIEWER));

    for (String fresh : List.of("elevenbytes", "x".repeat(73), "ä".repeat(37))) {
      Answer answer = change(token, TestServer.PASSWORD, fresh);
      assertThat(answer.status()).as(fresh).isEqualTo(422);
      assertThat(answer.body()).contains("12 to 72 bytes").doesNotContain(fresh);
    }
    assertThat(change(token, TestServer.PASSWORD, TestServer.PASSWORD).errorCode())
        .isEqualTo("invalid-field");
    assertThat(change(token, "not the old one", "a different password").errorCode())
        .isEqualTo("bad-credentials");
  }

  @Test
  void theSixthChangeOfPasswordInAMinuteMustWait() {
    String token = tokenOf(server.addAccount("eve", Role.VIEWER));
    for (int i = 0; i < 5; i++) {
      assertThat(change(token, "wrong", "a different password").status()).isEqualTo(401);
    }

    Answer sixth = change(token, "wrong", "a different password");
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("Retry-After")).isEqualTo("60");
  }

  @Test
  void whileAPasswordIsDueNothingButItsChangeIsAllowed() {
    String token = tokenOf(server.addAccount("fay", Role.ADMIN, true));

    Answer login = calls.login("fay", TestServer.PASSWORD);
    assertThat(login.json().path("must_change_password").asBoolean()).isTrue();
    for (String path : List.of("/config", "/attackers", "/health", "/ttp/rules")) {
      assertThat(calls.with(token).get(path).status()).isEqualTo(403);
      assertThat(calls.with(token).get(path).errorCode()).isEqualTo("password-change-due");
    }
    assertThat(change(token, TestServer.PASSWORD, "a different password").status()).isEqualTo(200);
    String fresh =
        calls.login("fay", "a different password").json().path("access_token").asString();
    assertThat(calls.with(fresh).get("/config").status()).isEqualTo(200);
  }

  private Answer change(String token, String old, String fresh) {
    return calls
        .with(token)
        .post("/auth/change-password", "{\"old\":\"" + old + "\",\"new\":\"" + fresh + "\"}");
  }

  private String tokenOf(Account account) {
    return server.tokens(server.clock(), TestServer.JWT_SECRET).issue(account);
  }

  private Answer loginFrom(String address, String username) {
    return calls.call(
        "POST",
        "/auth/login",
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.77, " + address)
                .method(
                    "POST",
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        Calls.loginBody(username, "wrong"))));
  }

  private static String withoutId(Answer answer) {
    String body = answer.body();
    return body.substring(0, body.indexOf("request_id"));
  }
}
