package org.decnet.store;

class MariadbHostileTextTest extends HostileTextContract {
  MariadbHostileTextTest() {
    super(Engine.MARIADB);
  }
}
