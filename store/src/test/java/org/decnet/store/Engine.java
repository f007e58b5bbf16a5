package org.decnet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.engine.port.Stores;
import org.decnet.store.vault.KeyFile;
import org.decnet.testkit.ScratchFolder;
import org.decnet.testkit.database.EmbeddedServer;

/** How tests open each database; on servers a folder stands for a database of its own. */
enum Engine {
  SQLITE {
    @Override
    Stores open(Path folder) {
      return Sqlite.open(folder);
    }

    @Override
    Connection connect(Path folder) throws SQLException {
      return Sqlite.connect(folder);
    }
  },
  POSTGRES {
    @Override
    EmbeddedServer server() {
      return EmbeddedServer.postgres();
    }
  },
  MARIADB {
    @Override
    EmbeddedServer server() {
      return EmbeddedServer.mariadb();
    }
  };

  private static final String MIGRATED = "dmigrated";
  private static final Set<String> MADE = ConcurrentHashMap.newKeySet();
  private static final Path KEYS = ScratchFolder.untilExit("decnet-keys");

  /** Opens the ports. */
  Stores open(Path folder) {
    return ServerStores.open(address(folder), StoreSettings.of(folder), StoreContract.CLOCK);
  }

  /** Opens a plain connection. */
  Connection connect(Path folder) throws SQLException {
    return server().connect(database(folder));
  }

  /** The server; SQLite has none. */
  EmbeddedServer server() {
    throw new UnsupportedOperationException(name());
  }

  ServerAddress address(Path folder) {
    return ServerAddress.of(server().url(database(folder)));
  }

  /** The database of a folder, made if it is missing; by one thread at a time. */
  synchronized String database(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    UUID hash = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    String name = "d" + hash.toString().replace("-", "");
    if (MADE.add(this + name)) {
      copy(name, folder);
    }
    return name;
  }

  /** All migrations take seconds; a copy of what they made, and of its key, does not. */
  private void copy(String name, Path folder) {
    try {
      Path key = KEYS.resolve(this + ".key");
      if (MADE.add(this + MIGRATED)) {
        migrate(key);
      }
      server().copy(MIGRATED, name);
      if (!Files.exists(folder.resolve(KeyFile.NAME))) {
        Files.createDirectories(folder);
        Files.copy(key, folder.resolve(KeyFile.NAME), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void migrate(Path key) throws IOException {
    Path folder = KEYS.resolve(name());
    server().create(MIGRATED);
    ServerAddress address = ServerAddress.of(server().url(MIGRATED));
    ServerStores.open(address, StoreSettings.of(folder), StoreContract.CLOCK).close();
    Files.copy(folder.resolve(KeyFile.NAME), key, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
