package org.decnet.store;

class SqliteKeyStoreTest extends KeyStoreContract {
  SqliteKeyStoreTest() {
    super(Engine.SQLITE);
  }
}
