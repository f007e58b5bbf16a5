package org.decnet.store;

class SqliteHostileTextTest extends HostileTextContract {
  SqliteHostileTextTest() {
    super(Engine.SQLITE);
  }
}
