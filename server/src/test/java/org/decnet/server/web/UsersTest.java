package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.Calls.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(ServerExtension.class)
class UsersTest {
  private final TestServer server;
  private final Calls admin;

  UsersTest(TestServer server) {
    this.server = server;
    this.admin = server.calls().with(server.token(Role.ADMIN));
  }

  /** Lets the logins of earlier tests be forgotten. */
  @BeforeEach
  void waitForTheLimits() {
    server.clock().advance(Duration.ofMinutes(6));
  }

  @Test
  void aNewAccountMustChangeItsPasswordFirst() {
    Answer made = admin.post("/config/users", "{\"username\":\"fledgling\",\"role\":\"viewer\"}");
    assertThat(made.status()).isEqualTo(201);
    String password = made.json().path("password").asString();
    Answer login = server.calls().login("fledgling", password);
    assertThat(login.json().path("must_change_password").asBoolean()).isTrue();
    String token = login.json().path("access_token").asString();
    assertThat(server.calls().with(token).get("/config").errorCode())
        .isEqualTo("password-change-due");
  }

  @Test
  void aGivenPasswordIsNotShownAgain() {
    Answer made =
        admin.post(
            "/config/users",
            "{\"username\":\"given\",\"role\":\"viewer\",\"password\":\"twelve bytes+\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().has("password")).isFalse();
    assertThat(server.calls().login("given", "twelve bytes+").status()).isEqualTo(200);
  }

  @Test
  void aTakenNameIsAConflict() {
    Answer second = admin.post("/config/users", "{\"username\":\"vic\",\"role\":\"admin\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(server.stores().accounts().account("vic").map(Account::role)).contains(Role.VIEWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"username\":\"x\"}",
        "{\"username\":\"key:x\",\"role\":\"viewer\"}",
        "{\"username\":\"a b\",\"role\":\"viewer\"}",
        "{\"username\":\"\\u0430dmin\",\"role\":\"viewer\"}",
        "{\"username\":\"x\",\"role\":\"ADMIN\"}",
        "{\"username\":\"x\",\"role\":\"viewer\",\"password\":\"short\"}"
      })
  void wishesForAccountsAreChecked(String body) {
    assertThat(admin.post("/config/users", body).status()).isEqualTo(422);
  }

  @Test
  void aNumberIsNoName() {
    assertThat(admin.post("/config/users", "{\"username\":5,\"role\":\"viewer\"}").errorCode())
        .isEqualTo("malformed-json");
  }

  @Test
  void nobodyRemovesOrDemotesOrResetsHimself() {
    UUID self = server.account(Role.ADMIN).uuid();
    for (Answer answer :
        List.of(
            admin.delete("/config/users/" + self),
            admin.put("/config/users/" + self + "/role", "{\"role\":\"viewer\"}"),
            admin.put("/config/users/" + self + "/reset-password", "{}"))) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.errorCode()).isEqualTo("own-account");
    }
    assertThat(admin.put("/config/users/" + self + "/role", "{\"role\":\"admin\"}").status())
        .isEqualTo(200);
  }

  @Test
  void aRoleCountsAtOnce() {
    Account account = server.addAccount("climber", Role.VIEWER);
    Calls climber = as(account);
    assertThat(climber.get("/audit").status()).isEqualTo(403);
    role(account, "admin");
    assertThat(climber.get("/audit").status()).isEqualTo(200);
    role(account, "viewer");
    assertThat(climber.get("/audit").status()).isEqualTo(403);
  }

  @Test
  void aResetPasswordEndsTokensAndMustBeChanged() {
    Account account = server.addAccount("forgetful", Role.VIEWER);
    Calls before = as(account);
    Answer reset = admin.put("/config/users/" + account.uuid() + "/reset-password", "{}");
    assertThat(reset.json().path("must_change_password").asBoolean()).isTrue();
    assertThat(before.get("/config").status()).isEqualTo(401);
    assertThat(server.calls().login("forgetful", TestServer.PASSWORD).status()).isEqualTo(401);
    assertThat(server.calls().login("forgetful", reset.json().path("password").asString()).status())
        .isEqualTo(200);
  }

  @Test
  void aRemovedAccountIsGoneAtOnce() {
    Account account = server.addAccount("leaver", Role.ADMIN);
    Calls leaver = as(account);
    assertThat(admin.delete("/config/users/" + account.uuid()).status()).isEqualTo(200);
    assertThat(leaver.get("/config").status()).isEqualTo(401);
    assertThat(admin.delete("/config/users/" + account.uuid()).status()).isEqualTo(404);
  }

  @Test
  void onlyAdminsSeeTheUsers() {
    JsonNode users = admin.get("/config").json().path("users");
    assertThat(users.valueStream().map(user -> user.path("username").asString()))
        .contains("ada", "vic");
    assertThat(users.toString()).doesNotContain("hash", "$2");
    assertThat(server.calls().with(server.token(Role.VIEWER)).get("/config").json().has("users"))
        .isFalse();
  }

  private void role(Account account, String role) {
    assertThat(
            admin
                .put("/config/users/" + account.uuid() + "/role", "{\"role\":\"" + role + "\"}")
                .json()
                .path("role")
                .asString())
        .isEqualTo(role);
  }

  private Calls as(Account account) {
    return server.calls().with(server.tokens(server.clock(), TestServer.JWT_SECRET).issue(account));
  }
}
