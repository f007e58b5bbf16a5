package org.decnet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.decnet.engine.port.Stores;

/** How tests open SQLite. */
final class Sqlite {
  private Sqlite() {}

  static Stores open(Path folder) {
    return SqliteStores.open(StoreSettings.of(folder), StoreContract.CLOCK);
  }

  static Connection connect(Path folder) throws SQLException {
    Path file = folder.resolve(SqliteStores.FILE_NAME);
    return new SqliteConnections(file, StoreSettings.of(folder)).plain().getConnection();
  }
}
