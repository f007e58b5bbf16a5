package org.decnet.store;

class SqliteReuseStoreTest extends ReuseStoreContract {
  SqliteReuseStoreTest() {
    super(Engine.SQLITE);
  }
}
