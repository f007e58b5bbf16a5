package org.decnet.store;

class PostgresClusterSearchTest extends ClusterSearchContract {
  PostgresClusterSearchTest() {
    super(Engine.POSTGRES);
  }
}
