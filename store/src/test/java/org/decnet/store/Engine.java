package org.decnet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.decnet.engine.port.Stores;
import org.decnet.store.vault.KeyFile;
import org.decnet.testkit.ScratchFolder;
import org.decnet.testkit.database.Contents;
import org.decnet.testkit.database.EmbeddedServer;
import org.jspecify.annotations.Nullable;

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
  private static final Path KEYS = ScratchFolder.untilExit("decnet-keys");

  private final Map<Path, String> used = new HashMap<>();
  private final Deque<String> free = new ArrayDeque<>();
  private int made;
  private @Nullable Contents migrated;

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
    Path path = folder.toAbsolutePath().normalize();
    String known = used.get(path);
    if (known != null) {
      return known;
    }
    String name = migrated(folder);
    used.put(path, name);
    return name;
  }

  /** Hands back the databases of a folder and of those in it; nobody may be using them. */
  synchronized void release(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    used.entrySet()
        .removeIf(entry -> entry.getKey().startsWith(path) && free.add(entry.getValue()));
  }

  /**
   * A database with all migrations, and its key in the folder. Migrating takes seconds, a copy
   * tenths, and emptying one that was used before next to nothing.
   */
  private String migrated(Path folder) {
    try {
      Path key = KEYS.resolve(this + ".key");
      if (migrated == null) {
        migrated = migrate(key);
      }
      if (!Files.exists(folder.resolve(KeyFile.NAME))) {
        Files.createDirectories(folder);
        Files.copy(key, folder.resolve(KeyFile.NAME), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return emptied(migrated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String emptied(Contents contents) {
    for (String name = free.poll(); name != null; name = free.poll()) {
      if (server().putBack(contents, name)) {
        return name;
      }
    }
    String name = "d" + ++made;
    server().copy(MIGRATED, name);
    return name;
  }

  private Contents migrate(Path key) throws IOException {
    Path folder = KEYS.resolve(name());
    server().create(MIGRATED);
    ServerAddress address = ServerAddress.of(server().url(MIGRATED));
    ServerStores.open(address, StoreSettings.of(folder), StoreContract.CLOCK).close();
    Files.copy(folder.resolve(KeyFile.NAME), key, StandardCopyOption.COPY_ATTRIBUTES);
    return server().contents(MIGRATED);
  }
}
