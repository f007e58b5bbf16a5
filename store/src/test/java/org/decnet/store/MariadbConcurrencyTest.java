package org.decnet.store;

class MariadbConcurrencyTest extends ConcurrencyContract {
  MariadbConcurrencyTest() {
    super(Engine.MARIADB);
  }
}
