package org.decnet.store;

class SqliteDeckyStoreTest extends DeckyStoreContract {
  SqliteDeckyStoreTest() {
    super(Engine.SQLITE);
  }
}
