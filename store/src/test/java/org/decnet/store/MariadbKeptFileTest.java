package org.decnet.store;

class MariadbKeptFileTest extends KeptFileContract {
  MariadbKeptFileTest() {
    super(Engine.MARIADB);
  }
}
