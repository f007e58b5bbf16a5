package org.decnet.store;

class MariadbClusterSearchTest extends ClusterSearchContract {
  MariadbClusterSearchTest() {
    super(Engine.MARIADB);
  }
}
