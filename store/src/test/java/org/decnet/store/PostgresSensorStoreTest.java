package org.decnet.store;

class PostgresSensorStoreTest extends SensorStoreContract {
  PostgresSensorStoreTest() {
    super(Engine.POSTGRES);
  }
}
