package org.decnet.store;

class MariadbDeckyStoreTest extends DeckyStoreContract {
  MariadbDeckyStoreTest() {
    super(Engine.MARIADB);
  }
}
