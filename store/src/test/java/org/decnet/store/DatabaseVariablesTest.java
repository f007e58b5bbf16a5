package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseVariablesTest {
  @TempDir Path folder;

  @Test
  void nothingSetIsSqlite() {
    assertThat(read(Map.of())).isNull();
    assertThat(read(Map.of("DECNET_DB_TYPE", "sqlite"))).isNull();
  }

  @Test
  void urlAloneIsEnough() {
    assertThat(read(Map.of("DECNET_DB_URL", "postgresql://me:pw@h/d")))
        .isEqualTo(new ServerAddress(Dialect.POSTGRES, "h/d", "me", "pw"));
  }

  @Test
  void userAndPasswordBesideTheUrlWin() {
    assertThat(
            read(
                Map.of(
                    "DECNET_DB_URL", "postgresql://me:pw@h/d",
                    "DECNET_DB_USER", "you",
                    "DECNET_DB_PASSWORD", "other")))
        .isEqualTo(new ServerAddress(Dialect.POSTGRES, "h/d", "you", "other"));
  }

  @Test
  void partsHaveUsualValues() {
    assertThat(read(Map.of("DECNET_DB_TYPE", "postgres")))
        .isEqualTo(new ServerAddress(Dialect.POSTGRES, "localhost:5432/decnet", null, null));
    assertThat(
            read(
                Map.of(
                    "DECNET_DB_TYPE", "mysql",
                    "DECNET_DB_HOST", "::1",
                    "DECNET_DB_NAME", "pots")))
        .isEqualTo(new ServerAddress(Dialect.MARIADB, "[::1]:3306/pots", null, null));
  }

  @Test
  void secretsMayLieInFiles() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "pw\n");
    Path url = Files.writeString(folder.resolve("url"), "mariadb://me@h/d\n");
    assertThat(
            read(
                Map.of(
                    "DECNET_DB_URL_FILE", url.toString(),
                    "DECNET_DB_PASSWORD_FILE", password.toString())))
        .isEqualTo(new ServerAddress(Dialect.MARIADB, "h/d", "me", "pw"));
  }

  @Test
  void contradictionsAreNamedAndSecretsAreNot() {
    assertRefused(Map.of("DECNET_DB_TYPE", "oracle"), "sqlite, postgres, mariadb or mysql");
    assertRefused(Map.of("DECNET_DB_HOST", "h"), "DECNET_DB_TYPE must be set");
    assertRefused(
        Map.of("DECNET_DB_TYPE", "sqlite", "DECNET_DB_URL", "mariadb://secret@h/d"),
        "DECNET_DB_URL must not be set");
    assertRefused(
        Map.of("DECNET_DB_TYPE", "mariadb", "DECNET_DB_URL", "postgres://secret@h/d"),
        "of the kind that DECNET_DB_TYPE names");
    assertRefused(
        Map.of("DECNET_DB_PORT", "1", "DECNET_DB_URL", "postgres://secret@h/d"),
        "DECNET_DB_PORT must not be set beside DECNET_DB_URL");
    assertRefused(Map.of("DECNET_DB_URL", "secret"), "must have the form");
    assertRefused(
        Map.of("DECNET_DB_TYPE", "postgres", "DECNET_DB_PORT", "secret"), "DECNET_DB_PORT");
    assertRefused(
        Map.of("DECNET_DB_TYPE", "postgres", "DECNET_DB_NAME", "d?password=secret"),
        "DECNET_DB_NAME");
    assertRefused(
        Map.of(
            "DECNET_DB_TYPE", "postgres",
            "DECNET_DB_PASSWORD", "secret",
            "DECNET_DB_PASSWORD_FILE", "secret"),
        "must not both be set");
    assertRefused(
        Map.of("DECNET_DB_TYPE", "postgres", "DECNET_DB_PASSWORD_FILE", "/no/secret"),
        "DECNET_DB_PASSWORD_FILE must name a file");
  }

  private static void assertRefused(Map<String, String> environment, String words) {
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> read(environment))
        .withMessageContaining(words)
        .satisfies(refused -> assertThat(refused).message().doesNotContain("secret"));
  }

  private static @Nullable ServerAddress read(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    ServerAddress address = DatabaseVariables.address(reader);
    reader.refuseWhatIsWrong();
    return address;
  }
}
