package org.decnet.store;

class SqliteIntelStoreTest extends IntelStoreContract {
  SqliteIntelStoreTest() {
    super(Engine.SQLITE);
  }
}
