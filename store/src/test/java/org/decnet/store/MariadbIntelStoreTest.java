package org.decnet.store;

class MariadbIntelStoreTest extends IntelStoreContract {
  MariadbIntelStoreTest() {
    super(Engine.MARIADB);
  }
}
