package org.decnet.store;

class MariadbTagStoreTest extends TagStoreContract {
  MariadbTagStoreTest() {
    super(Engine.MARIADB);
  }
}
