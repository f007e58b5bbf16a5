package org.decnet.store;

class MariadbCanaryStoreTest extends CanaryStoreContract {
  MariadbCanaryStoreTest() {
    super(Engine.MARIADB);
  }
}
