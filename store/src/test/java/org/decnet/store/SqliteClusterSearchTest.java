package org.decnet.store;

class SqliteClusterSearchTest extends ClusterSearchContract {
  SqliteClusterSearchTest() {
    super(Engine.SQLITE);
  }
}
