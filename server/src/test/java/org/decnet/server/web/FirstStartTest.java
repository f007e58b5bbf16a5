package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.server.web.Calls.Answer;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts servers of its own, because a first start happens once. */
class FirstStartTest {
  private final TestClock clock = new TestClock(TestServer.NOW);
  @TempDir private Path folder;

  @Test
  void theFirstStartMakesAnAdminWhosePasswordMustBeChanged() throws IOException {
    String token;
    try (Stores stores = stores()) {
      try (RunningServer first = start(stores, 0)) {
        String password = first.firstPassword().map(Secret::value).orElse("");
        assertThat(password).hasSize(30).doesNotContain("0", "1", "l", "o");
        assertThat(first.firstPassword().toString()).doesNotContain(password);
        Calls calls = calls(first);
        Answer login = calls.login("admin", password);
        assertThat(login.json().path("must_change_password").asBoolean()).isTrue();
        token = login.json().path("access_token").asString();
        assertThat(calls.with(token).get("/config").errorCode()).isEqualTo("password-change-due");
        assertThat(
                calls
                    .with(token)
                    .post(
                        "/auth/change-password",
                        "{\"old\":\"" + password + "\",\"new\":\"my own long password\"}")
                    .status())
            .isEqualTo(200);
        token = calls.login("admin", "my own long password").json().path("access_token").asString();
        assertThat(calls.with(token).get("/config").json().path("role").asString())
            .isEqualTo("admin");
      }
      try (RunningServer second = start(stores, 0)) {
        assertThat(second.firstPassword()).isEmpty();
        assertThat(calls(second).with(token).get("/config").status()).isEqualTo(200);
      }
    }
    Path secret = folder.resolve("jwt.secret");
    assertThat(Files.readString(secret)).hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void aTakenPortIsNamed() {
    try (Stores stores = stores();
        RunningServer first = start(stores, 0)) {
      assertThatThrownBy(() -> start(stores, first.port()))
          .isInstanceOf(DecnetException.class)
          .hasMessage("Port " + first.port() + " on 127.0.0.1 is in use");
    }
  }

  @Test
  void aShortSecretInTheFolderIsRefused() throws IOException {
    Files.writeString(folder.resolve("jwt.secret"), "short");
    try (Stores stores = stores()) {
      assertThatThrownBy(() -> start(stores, 0))
          .isInstanceOf(DecnetException.class)
          .hasMessageContaining("at least 32 bytes");
    }
  }

  private Stores stores() {
    return SqliteStores.open(StoreSettings.of(folder), clock);
  }

  private RunningServer start(Stores stores, int port) {
    return WebServer.start(
        WebSettings.DEFAULTS.at("127.0.0.1", port), TestServer.parts(stores, folder, clock));
  }

  private static Calls calls(RunningServer server) {
    return new Calls("http://127.0.0.1:" + server.port() + "/api/v1");
  }
}
