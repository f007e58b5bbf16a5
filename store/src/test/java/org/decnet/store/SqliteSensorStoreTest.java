package org.decnet.store;

class SqliteSensorStoreTest extends SensorStoreContract {
  SqliteSensorStoreTest() {
    super(Engine.SQLITE);
  }
}
