package org.decnet.store;

class PostgresClusterStoreTest extends ClusterStoreContract {
  PostgresClusterStoreTest() {
    super(Engine.POSTGRES);
  }
}
