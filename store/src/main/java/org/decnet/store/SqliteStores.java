package org.decnet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.decnet.store.sql.SecretColumns;
import org.decnet.store.vault.FolderLock;
import org.decnet.store.vault.KeyFile;
import org.decnet.store.vault.PrivateFiles;
import org.decnet.store.vault.SecretCipher;

/** Opens the data folder of a node that keeps its data in SQLite. */
public final class SqliteStores {
  /** Name of the database in the data folder. */
  public static final String FILE_NAME = "decnet.db";

  private static final Duration LONGEST_SETUP = Duration.ofMinutes(1);

  private SqliteStores() {}

  /** Opens a data folder, making it if it is missing. */
  public static Stores open(StoreSettings settings) {
    return open(settings, Clock.systemUTC());
  }

  /**
   * Opens a data folder, making it if it is missing. Several processes may have it open at once.
   *
   * @param clock tells insert times
   * @throws DecnetException if the folder or the database in it cannot be used
   */
  public static Stores open(StoreSettings settings, Clock clock) {
    silenceJooq();
    Path folder = settings.dataFolder();
    Path file = folder.resolve(FILE_NAME);
    SqliteConnections connections = new SqliteConnections(file, settings);
    try {
      makeFiles(folder, file, settings);
      Connection writer = connections.writer();
      try {
        setUp(writer, connections, folder);
      } catch (SQLException | IOException | RuntimeException e) {
        writer.close();
        throw e;
      }
      return new JooqStores(
          new Database(
              Dialect.SQLITE.jooq(),
              new Checkpoints(writer, connections::checkpointer),
              connections::readers),
          new SecretColumns(() -> new SecretCipher(KeyFile.read(folder), new SecureRandom())),
          clock);
    } catch (SQLException | IOException e) {
      throw unusable(folder, e);
    }
  }

  /** The key comes before the database, so that a database without a key means a lost key. */
  private static void makeFiles(Path folder, Path file, StoreSettings settings)
      throws IOException, SQLException {
    if (Files.exists(file)) {
      return;
    }
    PrivateFiles.folder(folder);
    FolderLock.whileHeld(
        folder,
        LONGEST_SETUP,
        () -> {
          if (!Files.exists(folder.resolve(KeyFile.NAME))) {
            KeyFile.create(folder, new SecureRandom());
          }
          if (!Files.exists(file)) {
            makeDatabase(file, settings);
          }
        });
  }

  /**
   * The database gets its name only once it has a write-ahead log: SQLite does not wait for others
   * when it changes that, so it must be over before anyone else can open the file.
   */
  private static void makeDatabase(Path file, StoreSettings settings)
      throws IOException, SQLException {
    Path unfinished = file.resolveSibling(FILE_NAME + ".new");
    Files.deleteIfExists(unfinished);
    PrivateFiles.file(unfinished);
    new SqliteConnections(unfinished, settings).make();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void setUp(Connection writer, SqliteConnections connections, Path folder)
      throws SQLException, IOException {
    SchemaVersion version = new SchemaVersion(Dialect.SQLITE);
    if (!version.isNewest(writer)) {
      FolderLock.whileHeld(folder, LONGEST_SETUP, () -> version.migrate(connections.plain()));
    }
  }

  /** jOOQ reads these when its first class is loaded. */
  static void silenceJooq() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private static DecnetException unusable(Path folder, Exception cause) {
    return new DecnetException(
        ErrorCode.STORE_UNAVAILABLE,
        "The data folder " + folder + " cannot be used: " + describe(cause),
        cause);
  }

  private static String describe(Exception cause) {
    String message = cause.getMessage();
    return cause instanceof IOException
        ? cause.getClass().getSimpleName() + ": " + message
        : String.valueOf(message);
  }
}
