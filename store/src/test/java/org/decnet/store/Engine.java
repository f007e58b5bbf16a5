package org.decnet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.engine.port.Stores;
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

    @Override
    void release(Path folder) {
      // its database lies in the folder and goes with it
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

  private static final Map<Engine, TestDatabases> DATABASES = new ConcurrentHashMap<>();

  /** Opens the ports. */
  Stores open(Path folder) {
    return ServerStores.open(address(folder), StoreSettings.of(folder), StoreContract.CLOCK);
  }

  /** Opens a plain connection. */
  Connection connect(Path folder) throws SQLException {
    return server().connect(databases().of(folder));
  }

  /** The server; SQLite has none. */
  EmbeddedServer server() {
    throw new UnsupportedOperationException(name());
  }

  ServerAddress address(Path folder) {
    return ServerAddress.of(server().url(databases().of(folder)));
  }

  /** Hands back the databases of a folder and of those in it; nobody may be using them. */
  void release(Path folder) {
    databases().release(folder);
  }

  private TestDatabases databases() {
    return DATABASES.computeIfAbsent(this, TestDatabases::new);
  }
}
