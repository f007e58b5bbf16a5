package org.decnet.store;

class SqliteAccountStoreTest extends AccountStoreContract {
  SqliteAccountStoreTest() {
    super(Engine.SQLITE);
  }
}
