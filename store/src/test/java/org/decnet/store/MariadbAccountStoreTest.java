package org.decnet.store;

class MariadbAccountStoreTest extends AccountStoreContract {
  MariadbAccountStoreTest() {
    super(Engine.MARIADB);
  }
}
