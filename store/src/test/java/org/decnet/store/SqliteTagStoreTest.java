package org.decnet.store;

class SqliteTagStoreTest extends TagStoreContract {
  SqliteTagStoreTest() {
    super(Engine.SQLITE);
  }
}
