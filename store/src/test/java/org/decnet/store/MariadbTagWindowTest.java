package org.decnet.store;

class MariadbTagWindowTest extends TagWindowContract {
  MariadbTagWindowTest() {
    super(Engine.MARIADB);
  }
}
