package org.decnet.store;

class MariadbKeyStoreTest extends KeyStoreContract {
  MariadbKeyStoreTest() {
    super(Engine.MARIADB);
  }
}
