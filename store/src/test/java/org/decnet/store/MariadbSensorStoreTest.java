package org.decnet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.decnet.engine.port.Stores;

class MariadbSensorStoreTest extends SensorStoreContract {
  @Override
  Stores open(Path folder) {
    return Engine.MARIADB.open(folder);
  }

  @Override
  Connection connect(Path folder) throws SQLException {
    return Engine.MARIADB.connect(folder);
  }
}
