package org.decnet.store;

class MariadbEventStoreTest extends EventStoreContract {
  MariadbEventStoreTest() {
    super(Engine.MARIADB);
  }
}
