package org.decnet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.decnet.store.vault.KeyFile;
import org.decnet.testkit.ScratchFolder;
import org.decnet.testkit.database.Contents;
import org.decnet.testkit.database.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * Databases of a server, each for a folder of a test. Migrating takes seconds, a copy tenths, and
 * emptying one that was used before next to nothing. By one thread at a time.
 */
final class TestDatabases {
  private static final String MIGRATED = "dmigrated";
  private static final Path KEYS = ScratchFolder.untilExit("decnet-keys");

  private final EmbeddedServer server;
  private final String name;
  private final Map<Path, String> used = new HashMap<>();
  private final Deque<String> free = new ArrayDeque<>();
  private int made;
  private @Nullable Contents migrated;

  TestDatabases(Engine engine) {
    this.server = engine.server();
    this.name = engine.name();
  }

  /** The database of a folder, made if it is missing. */
  synchronized String of(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    String known = used.get(path);
    if (known != null) {
      return known;
    }
    String database = migrated(folder);
    used.put(path, database);
    return database;
  }

  /** Hands back the databases of a folder and of those in it; nobody may be using them. */
  synchronized void release(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    used.entrySet()
        .removeIf(entry -> entry.getKey().startsWith(path) && free.add(entry.getValue()));
  }

  /** A database with all migrations, and its key in the folder. */
  private String migrated(Path folder) {
    try {
      Path key = KEYS.resolve(name + ".key");
      Contents contents = migrated == null ? migrate(key) : migrated;
      migrated = contents;
      if (!Files.exists(folder.resolve(KeyFile.NAME))) {
        Files.createDirectories(folder);
        Files.copy(key, folder.resolve(KeyFile.NAME), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return emptied(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String emptied(Contents contents) {
    for (String database = free.poll(); database != null; database = free.poll()) {
      if (server.putBack(contents, database)) {
        return database;
      }
    }
    made++;
    String database = "d" + made;
    server.copy(MIGRATED, database);
    return database;
  }

  private Contents migrate(Path key) throws IOException {
    Path folder = KEYS.resolve(name);
    server.create(MIGRATED);
    ServerAddress address = ServerAddress.of(server.url(MIGRATED));
    ServerStores.open(address, StoreSettings.of(folder), StoreContract.CLOCK).close();
    Files.copy(folder.resolve(KeyFile.NAME), key, StandardCopyOption.COPY_ATTRIBUTES);
    return server.contents(MIGRATED);
  }
}
