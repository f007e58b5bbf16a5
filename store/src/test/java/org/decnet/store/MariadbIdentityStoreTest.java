package org.decnet.store;

class MariadbIdentityStoreTest extends IdentityStoreContract {
  MariadbIdentityStoreTest() {
    super(Engine.MARIADB);
  }
}
