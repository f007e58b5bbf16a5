package org.decnet.store;

class MariadbClusterStoreTest extends ClusterStoreContract {
  MariadbClusterStoreTest() {
    super(Engine.MARIADB);
  }
}
