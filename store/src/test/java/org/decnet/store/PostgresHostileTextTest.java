package org.decnet.store;

class PostgresHostileTextTest extends HostileTextContract {
  PostgresHostileTextTest() {
    super(Engine.POSTGRES);
  }
}
