package org.decnet.store;

class MariadbReuseStoreTest extends ReuseStoreContract {
  MariadbReuseStoreTest() {
    super(Engine.MARIADB);
  }
}
