package org.decnet.store;

class MariadbToldTest extends ToldContract {
  MariadbToldTest() {
    super(Engine.MARIADB);
  }
}
