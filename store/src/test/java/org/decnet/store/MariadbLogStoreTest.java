package org.decnet.store;

class MariadbLogStoreTest extends LogStoreContract {
  MariadbLogStoreTest() {
    super(Engine.MARIADB);
  }
}
