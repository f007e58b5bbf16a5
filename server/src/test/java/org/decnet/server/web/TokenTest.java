package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(ServerExtension.class)
class TokenTest {
  private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

  private final TestServer server;

  TokenTest(TestServer server) {
    this.server = server;
  }

  @Test
  void aTokenMadeByHandWorksSoThatTheOthersFailForTheirFaultAlone() {
    assertThat(statusOf(token(HS256, claims(), TestServer.JWT_SECRET))).isEqualTo(200);
  }

  @Test
  void everyClaimCounts() {
    assertRefused("iss", "someone");
    assertRefused("aud", "another-dashboard");
    assertRefused("typ", "refresh");
    assertRefused("jti", "no uuid");
    assertRefused("uuid", "no uuid");
    assertRefused("uuid", new UUID(1, 2).toString());
    assertRefused("exp", server.clock().instant().getEpochSecond() - 1);
  }

  @Test
  void everyClaimMustBeThere() {
    for (String name : claims().keySet()) {
      Map<String, Object> claims = claims();
      claims.remove(name);
      // The account's role counts, not the token's; a missing start is read off the end.
      int expected = name.equals("role") || name.equals("iat") ? 200 : 401;
      assertThat(statusOf(token(HS256, claims, TestServer.JWT_SECRET)))
          .as(name)
          .isEqualTo(expected);
    }
  }

  @Test
  void theRoleIsTheAccountsAndNotTheTokens() {
    Map<String, Object> claims = claims();
    claims.put("role", "admin");
    String forged = token(HS256, claims, TestServer.JWT_SECRET);

    assertThat(
            server
                .calls()
                .with(forged)
                .get("/attackers/" + Seed.ATTACKER + "/credentials")
                .status())
        .isEqualTo(403);
  }

  @Test
  void anotherKeyIsRefused() {
    assertThat(statusOf(token(HS256, claims(), TestServer.JWT_SECRET + "x"))).isEqualTo(401);
  }

  @Test
  void anUnsignedTokenIsRefused() {
    String signed = token("{\"alg\":\"none\"}", claims(), TestServer.JWT_SECRET);

    assertThat(statusOf(signed)).isEqualTo(401);
    assertThat(statusOf(signed.substring(0, signed.lastIndexOf('.') + 1))).isEqualTo(401);
  }

  @Test
  void aTokenEndsWithItsLife() {
    Account viewer = server.account(Role.VIEWER);
    Clock lifeAgo =
        Clock.fixed(
            server.clock().instant().minus(Duration.ofMinutes(241)), java.time.ZoneOffset.UTC);

    assertThat(statusOf(server.tokens(lifeAgo, TestServer.JWT_SECRET).issue(viewer)))
        .isEqualTo(401);
  }

  @Test
  void rubbishIsRefusedWithoutAWordOnWhy() {
    for (String token : new String[] {"", " ", "a", "a.b.c", "..", "x".repeat(8000)}) {
      Answer answer = server.calls().with(token).get("/config");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.json().at("/error/message").asString())
          .isEqualTo("A valid access token is needed");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @Test
  void aTokenElsewhereThanInItsHeaderIsNoToken() {
    String token = server.token(Role.VIEWER);

    assertThat(server.calls().get("/config?access_token=" + token).status()).isEqualTo(401);
    assertThat(
            server
                .calls()
                .call("GET", "/config", request -> request.header("Cookie", "token=" + token))
                .status())
        .isEqualTo(401);
  }

  private void assertRefused(String claim, Object value) {
    Map<String, Object> claims = claims();
    claims.put(claim, value);
    assertThat(statusOf(token(HS256, claims, TestServer.JWT_SECRET))).as(claim).isEqualTo(401);
  }

  private int statusOf(String token) {
    return server.calls().with(token).get("/config").status();
  }

  private Map<String, Object> claims() {
    Instant now = server.clock().instant();
    Map<String, Object> claims = new TreeMap<>();
    claims.put("iss", "decnet");
    claims.put("aud", "decnet-dashboard");
    claims.put("typ", "access");
    claims.put("uuid", server.account(Role.VIEWER).uuid().toString());
    claims.put("jti", new UUID(7, 7).toString());
    claims.put("role", "viewer");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 60);
    return claims;
  }

  private static String token(String header, Map<String, Object> claims, String secret) {
    String content =
        base64(header.getBytes(StandardCharsets.UTF_8))
            + '.'
            + base64(JsonMapper.shared().writeValueAsBytes(claims));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(TestServer.key(secret));
      return content + '.' + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
