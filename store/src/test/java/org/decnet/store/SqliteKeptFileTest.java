package org.decnet.store;

class SqliteKeptFileTest extends KeptFileContract {
  SqliteKeptFileTest() {
    super(Engine.SQLITE);
  }
}
