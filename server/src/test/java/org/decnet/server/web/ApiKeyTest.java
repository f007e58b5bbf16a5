package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.KeyScope;
import org.decnet.server.web.Calls.Answer;
import org.decnet.server.web.security.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServerExtension.class)
class ApiKeyTest {
  private final TestServer server;
  private final Calls admin;

  ApiKeyTest(TestServer server) {
    this.server = server;
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  @Test
  void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
    Answer made = make("once", "viewer", "[\"read\",\"export\"]");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).contains("no-store");
    String key = made.json().path("key").asString();
    String id = made.json().path("id").asString();
    assertThat(key).startsWith("decnet_" + made.json().path("prefix").asString()).hasSize(50);
    assertThat(server.calls().withKey(key).get("/config").json().path("username").asString())
        .isEqualTo("key:once");

    String list = admin.get("/auth/api-keys?limit=1000").body();
    assertThat(list).contains(id).doesNotContain(key).doesNotContain(Secrets.hash(key));

    assertThat(admin.delete("/auth/api-keys/" + id).status()).isEqualTo(200);
    assertThat(server.calls().withKey(key).get("/config").errorCode()).isEqualTo("unauthenticated");
    assertThat(admin.delete("/auth/api-keys/" + id).status()).isEqualTo(404);
  }

  @Test
  void twoKeysInForceCannotHaveOneName() {
    String id = make("twin", "viewer", "[\"read\"]").json().path("id").asString();
    Answer second = make("twin", "viewer", "[\"read\"]");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.errorCode()).isEqualTo("conflict");
    admin.delete("/auth/api-keys/" + id);
    assertThat(make("twin", "viewer", "[\"read\"]").status()).isEqualTo(201);
  }

  @Test
  void aKeyEndsByItself() {
    String key =
        server.addKey(
            "short-lived", Role.VIEWER, server.clock().instant().plusSeconds(60), KeyScope.READ);
    assertThat(server.calls().withKey(key).get("/config").status()).isEqualTo(200);
    server.clock().advance(Duration.ofSeconds(60));
    assertThat(server.calls().withKey(key).get("/config").status()).isEqualTo(401);
  }

  @Test
  void whatLooksLikeAKeyIsNone() {
    String key = server.addKey("exact", Role.VIEWER, KeyScope.READ);
    for (String wrong :
        new String[] {"", "x", key.substring(1), key + "x", "decnet_" + "A".repeat(5000)}) {
      assertThat(server.calls().withKey(wrong).get("/config").status()).as(wrong).isEqualTo(401);
    }
  }

  @Test
  void aWrongKeyIsRefusedWhateverTokenIsBesideIt() {
    Answer answer = admin.call("GET", "/config", request -> request.header("X-API-Key", "wrong"));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void theKeyCountsAndNotTheTokenBesideIt() {
    String key = server.addKey("beside", Role.VIEWER, KeyScope.READ);
    Answer answer = admin.call("GET", "/config", request -> request.header("X-API-Key", key));
    assertThat(answer.json().path("username").asString()).isEqualTo("key:beside");
  }

  @Test
  void scopesHoldNoOtherScope() {
    String ingest = server.addKey("ingest-only", Role.ADMIN, KeyScope.INGEST);
    String change = server.addKey("admin-only", Role.ADMIN, KeyScope.ADMIN);
    for (String key : new String[] {ingest, change}) {
      Answer answer = server.calls().withKey(key).get("/stats");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.errorCode()).isEqualTo("out-of-scope");
      assertThat(answer.json().at("/error/details/scope").asString()).isEqualTo("read");
    }
    String read = server.addKey("read-only", Role.ADMIN, KeyScope.READ);
    Calls reader = server.calls().withKey(read);
    assertThat(reader.get("/audit").status()).isEqualTo(200);
    assertThat(reader.get("/attackers/export/stix").errorCode()).isEqualTo("out-of-scope");
    assertThat(reader.put("/config/limits", "{}").errorCode()).isEqualTo("out-of-scope");
    assertThat(server.calls().withKey(change).put("/config/limits", "{}").status()).isEqualTo(200);
  }

  @Test
  void aKeyDoesNoMoreThanItsRole() {
    String key = server.addKey("viewer-key", Role.VIEWER, KeyScope.READ);
    assertThat(server.calls().withKey(key).get("/audit").errorCode()).isEqualTo("forbidden");
  }

  @Test
  void noKeyMakesKeysOrAccounts() {
    Calls key = server.calls().withKey(server.addKey("mighty", Role.ADMIN, KeyScope.values()));
    assertThat(key.post("/auth/api-keys", body("child", "viewer", "[\"read\"]")).errorCode())
        .isEqualTo("people-only");
    assertThat(key.post("/config/users", "{\"username\":\"child\",\"role\":\"admin\"}").errorCode())
        .isEqualTo("people-only");
    assertThat(key.post("/auth/logout", "{}").errorCode()).isEqualTo("people-only");
  }

  @Test
  void keysEndWithTheAccountThatMadeThem() {
    var maker = server.addAccount("maker", Role.ADMIN);
    Calls asMaker =
        server.calls().with(server.tokens(server.clock(), TestServer.JWT_SECRET).issue(maker));
    String key =
        asMaker
            .post("/auth/api-keys", body("left-behind", "admin", "[\"read\"]"))
            .json()
            .path("key")
            .asString();
    assertThat(server.calls().withKey(key).get("/config").status()).isEqualTo(200);
    assertThat(admin.delete("/config/users/" + maker.uuid()).status()).isEqualTo(200);
    assertThat(server.calls().withKey(key).get("/config").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"scopes\":[]}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"scopes\":[\"all\"]}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"scopes\":[null]}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"scopes\":[\"admin\"]}",
        "{\"name\":\"x\",\"role\":\"root\",\"scopes\":[\"read\"]}",
        "{\"name\":\"x y\",\"role\":\"viewer\",\"scopes\":[\"read\"]}",
        "{\"name\":\"\",\"role\":\"viewer\",\"scopes\":[\"read\"]}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"scopes\":[\"read\"],\"expires_at\":\"soon\"}",
        "{\"name\":\"x\",\"role\":\"viewer\",\"scopes\":[\"read\"],"
            + "\"expires_at\":\"2020-01-01T00:00:00Z\"}"
      })
  void wishesForKeysAreChecked(String body) {
    Answer answer = admin.post("/auth/api-keys", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/error/details/expected").asString()).isNotEmpty();
  }

  @Test
  void aPasswordWithTheRequestOpensNothingOfTheApi() {
    assertThat(server.calls().withPassword("vic", TestServer.PASSWORD).get("/config").status())
        .isEqualTo(401);
  }

  private Answer make(String name, String role, String scopes) {
    return admin.post("/auth/api-keys", body(name, role, scopes));
  }

  private static String body(String name, String role, String scopes) {
    return "{\"name\":\"" + name + "\",\"role\":\"" + role + "\",\"scopes\":" + scopes + "}";
  }
}
