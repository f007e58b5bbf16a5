package org.decnet.store;

class MariadbErasureTest extends ErasureContract {
  MariadbErasureTest() {
    super(Engine.MARIADB);
  }
}
