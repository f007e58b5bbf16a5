package org.decnet.store;

class SqliteCanaryStoreTest extends CanaryStoreContract {
  SqliteCanaryStoreTest() {
    super(Engine.SQLITE);
  }
}
