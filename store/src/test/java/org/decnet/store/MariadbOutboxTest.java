package org.decnet.store;

class MariadbOutboxTest extends OutboxContract {
  MariadbOutboxTest() {
    super(Engine.MARIADB);
  }
}
