package org.decnet.store;

class SqliteFindStoreTest extends FindStoreContract {
  SqliteFindStoreTest() {
    super(Engine.SQLITE);
  }
}
