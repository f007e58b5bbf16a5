package org.decnet.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.store.sql.Database;
import org.decnet.store.sql.JooqStores;
import org.decnet.store.sql.LockedWriter;
import org.decnet.store.sql.Refusal;
import org.decnet.store.sql.SecretColumns;
import org.decnet.store.vault.FolderLock;
import org.decnet.store.vault.KeyFile;
import org.decnet.store.vault.PrivateFiles;
import org.decnet.store.vault.SecretCipher;
import org.jooq.exception.DataAccessException;

/**
 * Opens a database on a server. The key of the secrets stays in the data folder of the node, so
 * nodes that share a database share that file.
 */
public final class ServerStores {
  private static final Duration LONGEST_SETUP = Duration.ofMinutes(1);

  private ServerStores() {}

  /** Opens a database, setting up its schema if that is missing. */
  public static Stores open(ServerAddress address, StoreSettings settings) {
    return open(address, settings, Clock.systemUTC());
  }

  /**
   * Opens a database, setting up its schema if that is missing. Several processes, also on several
   * hosts, may have it open at once.
   *
   * @param clock tells insert times
   * @throws DecnetException if the database or the data folder cannot be used
   */
  public static Stores open(ServerAddress address, StoreSettings settings, Clock clock) {
    SqliteStores.silenceJooq();
    Path folder = settings.dataFolder();
    ServerConnections connections = new ServerConnections(address, settings);
    try {
      HikariDataSource writers = connections.writers();
      try {
        setUp(writers, address, folder);
      } catch (SQLException | IOException | RuntimeException e) {
        writers.close();
        throw e;
      }
      return new JooqStores(
          new Database(address.dialect().jooq(), new LockedWriter(writers), connections::readers),
          new SecretColumns(() -> new SecretCipher(KeyFile.read(folder), new SecureRandom())),
          clock);
    } catch (SQLException | DataAccessException | HikariPool.PoolInitializationException e) {
      throw Refusal.of("The database " + address + " cannot be used", e);
    } catch (IOException e) {
      throw Refusal.of("The data folder " + folder + " cannot be used", e);
    }
  }

  /** A key is made only beside a new schema, so that a schema without a key means a lost key. */
  private static void setUp(HikariDataSource database, ServerAddress address, Path folder)
      throws SQLException, IOException {
    SchemaVersion version = new SchemaVersion(address.dialect());
    if (!isNewest(version, database)) {
      PrivateFiles.folder(folder);
      FolderLock.whileHeld(folder, LONGEST_SETUP, () -> migrate(version, database, folder));
    }
    try (Connection connection = database.getConnection()) {
      KeyCheck.check(connection, address.dialect(), folder);
    }
  }

  private static void migrate(SchemaVersion version, HikariDataSource database, Path folder)
      throws SQLException, IOException {
    if (isNewest(version, database)) {
      return;
    }
    if (version.isNone(database) && !Files.exists(folder.resolve(KeyFile.NAME))) {
      KeyFile.create(folder, new SecureRandom());
    }
    version.migrate(database);
  }

  private static boolean isNewest(SchemaVersion version, HikariDataSource database)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      refuseMysql(connection);
      return version.isNewest(connection);
    }
  }

  /** MySQL has other collations, and nothing here was ever run on it. */
  private static void refuseMysql(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (product.contains("MySQL")) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "The server is " + product + "; DECNET keeps data in MariaDB 10.6 or later, not there");
    }
  }
}
