package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.store.vault.KeyFile;
import org.decnet.store.vault.SecretCipher;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoresTest {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final String PASSWORD = "correct-horse-battery-staple";

  @TempDir Path folder;

  @Test
  void dataOutlivesTheStore() {
    try (Stores stores = Sqlite.open(folder)) {
      StoreContract.write(stores, List.of(SCENE.command(1, "id")));
    }
    try (Stores stores = Sqlite.open(folder)) {
      assertThat(stores.events().totals().commands()).isEqualTo(1);
    }
  }

  @Test
  void filesAreTheirOwnersAlone() throws IOException {
    Path data = folder.resolve("deep/data");
    try (Stores stores = Sqlite.open(data)) {
      StoreContract.write(stores, List.of(SCENE.command(1, "id")));
      assertThat(mode(data)).isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files)
            .extracting(file -> file.getFileName() + " " + mode(file))
            .containsExactlyInAnyOrder(
                "decnet.db rw-------",
                "decnet.db-shm rw-------",
                "decnet.db-wal rw-------",
                "decnet.lock rw-------",
                "secret.key rw-------");
      }
    }
  }

  @Test
  void secretsAreNotInAnyFile() throws IOException {
    try (Stores stores = Sqlite.open(folder)) {
      StoreContract.write(stores, List.of(SCENE.login(1, "root", PASSWORD, "failure")));
      assertThat(allBytes()).contains("root").doesNotContain(PASSWORD);
    }
    String base64 = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
    assertThat(allBytes()).doesNotContain(PASSWORD).doesNotContain(base64);
  }

  @Test
  void secretsCanBeReadWithTheKeyInTheirPlaceOnly() throws SQLException {
    try (Stores stores = Sqlite.open(folder)) {
      StoreContract.write(stores, List.of(SCENE.login(1, "root", "päss\u0007", "failure")));
    }
    SecretCipher cipher = new SecretCipher(KeyFile.read(folder), new SecureRandom());
    try (Connection connection = Sqlite.connect(folder);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select id, secret_b64, secret_printable from credentials")) {
      String id = row.getString("id");
      assertThat(cipher.decrypt(row.getString("secret_b64"), id + "|secret_b64"))
          .isEqualTo("cMOkc3MH");
      assertThat(cipher.decrypt(row.getString("secret_printable"), id + "|secret_printable"))
          .isEqualTo("p\\u00e4ss\\u0007");
      String sealed = row.getString("secret_b64");
      assertThatExceptionOfType(DecnetException.class)
          .isThrownBy(() -> cipher.decrypt(sealed, "other|secret_b64"));
    }
  }

  @Test
  void newerSchemaIsRefused() throws SQLException {
    Sqlite.open(folder).close();
    try (Connection connection = Sqlite.connect(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history select installed_rank + 1, '99', description, type,"
              + " script, checksum, installed_by, installed_on, execution_time, success"
              + " from flyway_schema_history order by installed_rank desc limit 1");
    }
    assertUnavailable(folder, "schema version 99", "newer DECNET");
  }

  @Test
  void fileThatIsNoDatabaseIsRefused() throws IOException {
    Sqlite.open(folder).close();
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    Files.write(folder.resolve(SqliteStores.FILE_NAME), noise);
    assertUnavailable(folder, folder.toString(), "not a database");
  }

  @Test
  void folderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertUnavailable(file, file.toString());
    assertUnavailable(file.resolve("below"), file.toString());
  }

  @Test
  void lostKeyIsNotReplaced() throws IOException {
    Sqlite.open(folder).close();
    Files.delete(folder.resolve(KeyFile.NAME));
    try (Stores stores = Sqlite.open(folder)) {
      assertThatExceptionOfType(DecnetException.class)
          .isThrownBy(() ->
              StoreContract.write(stores, List.of(SCENE.login(1, "root", PASSWORD, "failure"))))
          .withMessageContaining(KeyFile.NAME)
          .withMessageContaining("missing");
      assertThat(stores.events().totals().events()).isZero();
    }
    assertThat(folder.resolve(KeyFile.NAME)).doesNotExist();
  }

  @Test
  void damagedKeyIsRefused() throws IOException {
    Sqlite.open(folder).close();
    Files.write(folder.resolve(KeyFile.NAME), new byte[5]);
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> KeyFile.read(folder))
        .withMessageContaining("32 bytes");
  }

  @Test
  void newestVersionIsThatOfTheNewestMigration() throws Exception {
    for (Dialect dialect : Dialect.values()) {
      Path migrations =
          Path.of(SqliteStores.class.getClassLoader().getResource(dialect.migrations()).toURI());
      try (Stream<Path> files = Files.list(migrations)) {
        assertThat(files.mapToInt(SqliteStoresTest::version).max())
            .hasValue(Dialect.NEWEST_VERSION);
      }
    }
  }

  @Test
  void onlyTheFirstOpenRunsMigrations() throws SQLException {
    Sqlite.open(folder).close();
    try (Connection connection = Sqlite.connect(folder)) {
      assertThat(new SchemaVersion(Dialect.SQLITE).isNewest(connection)).isTrue();
    }
  }

  private static int version(Path migration) {
    String name = migration.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  private static void assertUnavailable(Path data, String... words) {
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> Sqlite.open(data))
        .withMessageContainingAll(words)
        .extracting(DecnetException::code)
        .isEqualTo(ErrorCode.STORE_UNAVAILABLE);
  }

  private String allBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.write(Files.readAllBytes(file));
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
