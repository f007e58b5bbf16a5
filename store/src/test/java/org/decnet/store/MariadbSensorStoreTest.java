package org.decnet.store;

class MariadbSensorStoreTest extends SensorStoreContract {
  MariadbSensorStoreTest() {
    super(Engine.MARIADB);
  }
}
