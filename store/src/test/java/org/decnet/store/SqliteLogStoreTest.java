package org.decnet.store;

class SqliteLogStoreTest extends LogStoreContract {
  SqliteLogStoreTest() {
    super(Engine.SQLITE);
  }
}
