package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.store.vault.KeyFile;
import org.decnet.testkit.Scene;
import org.decnet.testkit.database.EmbeddedServer;
import org.junit.jupiter.api.Test;

/** What goes wrong between a node and a server is told in one line, without a password. */
abstract class ServerStoresContract extends StoreContract {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  ServerStoresContract(Engine engine) {
    super(engine);
  }

  @Test
  void wrongPasswordIsRefused() {
    assertRefused(engine().address(folder).as(null, "open sesame"), EmbeddedServer.USER);
  }

  @Test
  void missingDatabaseIsNamed() {
    String url = engine().server().url("d_missing");
    assertRefused(ServerAddress.of(url), "d_missing");
  }

  @Test
  void serverThatIsNotThereIsNamed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String url = engine().server().url("d").replace(":" + engine().server().port(), ":" + free);
    assertRefused(ServerAddress.of(url), "127.0.0.1:" + free);
  }

  @Test
  void newerSchemaIsRefused() throws SQLException {
    execute("update flyway_schema_history set version = '99' where version = '1'");
    assertRefused(engine().address(folder), "schema version 99", "newer DECNET");
  }

  @Test
  void databaseOfSomethingElseIsLeftAlone() throws SQLException {
    String other = "dother" + Integer.toUnsignedString(folder.hashCode());
    engine().server().create(other);
    try (Connection connection = engine().server().connect(other);
        Statement statement = connection.createStatement()) {
      statement.execute("create table event (something integer)");
    }
    ServerAddress address = ServerAddress.of(engine().server().url(other));
    assertRefused(address, "schema");
  }

  @Test
  void otherKeyIsRefusedAndTheSameKeyIsNot() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other-node"));
    StoreSettings settings = StoreSettings.of(other);
    Files.copy(folder.resolve(KeyFile.NAME), other.resolve(KeyFile.NAME));
    ServerStores.open(engine().address(folder), settings).close();
    Files.write(other.resolve(KeyFile.NAME), new byte[32]);
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> ServerStores.open(engine().address(folder), settings).close())
        .withMessageContaining(KeyFile.NAME)
        .withMessageContaining("begun with");
  }

  @Test
  void nodeWithoutKeyReadsAndCannotSealSecrets() {
    StoreSettings settings = StoreSettings.of(folder.resolve("reader"));
    write(SCENE.command(1, "id"));
    try (Stores reader = ServerStores.open(engine().address(folder), settings, CLOCK)) {
      assertThat(reader.events().totals().commands()).isEqualTo(1);
      assertThatExceptionOfType(DecnetException.class)
          .isThrownBy(() -> write(reader, List.of(SCENE.login(2, "root", "secret", "failure"))))
          .withMessageContaining(KeyFile.NAME);
    }
  }

  @Test
  void writerWaitsForAnotherAndThenGivesUp() throws Exception {
    StoreSettings impatient = new StoreSettings(folder, Duration.ofSeconds(1), 1, 1);
    try (Stores second = ServerStores.open(engine().address(folder), impatient, CLOCK);
        Connection other = connect(folder);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("select id from writer_lock for update").close();
      assertThatExceptionOfType(DecnetException.class)
          .isThrownBy(() -> write(second, List.of(SCENE.command(1, "id"))))
          .withMessageContaining("ock");
      other.rollback();
      assertThat(write(second, List.of(SCENE.command(1, "id"))).newEvents()).isEqualTo(1);
    }
  }

  @Test
  void connectionsThatTheServerEndedAreReplaced() throws SQLException {
    write(SCENE.command(1, "id"));
    assertThat(stores.events().totals().events()).isEqualTo(1);
    endConnections();
    assertThat(write(SCENE.command(2, "w")).newEvents()).isEqualTo(1);
    assertThat(secondTime(() -> stores.events().totals().events())).isEqualTo(2);
  }

  /** Ends every other connection to the database, as a restart of the server does. */
  abstract void endConnections() throws SQLException;

  /** Who asks within half a second after the connection was last used finds out that it ended. */
  private static <T> T secondTime(Supplier<T> question) {
    try {
      return question.get();
    } catch (DecnetException ended) {
      return question.get();
    }
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void assertRefused(ServerAddress address, String... words) {
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> ServerStores.open(address, StoreSettings.of(folder)).close())
        .withMessageContainingAll(words)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE))
        .satisfies(refused ->
            assertThat(trace(refused)).doesNotContain("sesame", EmbeddedServer.PASSWORD, "p%40ss"));
  }

  private static String trace(Exception refused) {
    StringWriter trace = new StringWriter();
    refused.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
