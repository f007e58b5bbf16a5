package org.decnet.store;

class MariadbRetentionStoreTest extends RetentionStoreContract {
  MariadbRetentionStoreTest() {
    super(Engine.MARIADB);
  }
}
