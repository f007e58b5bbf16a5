package org.decnet.store;

class MariadbAttackerStoreTest extends AttackerStoreContract {
  MariadbAttackerStoreTest() {
    super(Engine.MARIADB);
  }
}
