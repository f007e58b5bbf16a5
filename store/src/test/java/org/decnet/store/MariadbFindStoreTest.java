package org.decnet.store;

class MariadbFindStoreTest extends FindStoreContract {
  MariadbFindStoreTest() {
    super(Engine.MARIADB);
  }
}
