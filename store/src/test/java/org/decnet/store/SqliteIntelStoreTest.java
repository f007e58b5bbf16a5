package org.decnet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.decnet.engine.port.Stores;

class SqliteIntelStoreTest extends IntelStoreContract {
  @Override
  Stores open(Path folder) {
    return Sqlite.open(folder);
  }

  @Override
  Connection connect(Path folder) throws SQLException {
    return Sqlite.connect(folder);
  }
}
