package org.decnet.store;

class MariadbSwarmStoreTest extends SwarmStoreContract {
  MariadbSwarmStoreTest() {
    super(Engine.MARIADB);
  }
}
