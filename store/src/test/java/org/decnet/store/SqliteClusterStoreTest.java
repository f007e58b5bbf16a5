package org.decnet.store;

class SqliteClusterStoreTest extends ClusterStoreContract {
  SqliteClusterStoreTest() {
    super(Engine.SQLITE);
  }
}
