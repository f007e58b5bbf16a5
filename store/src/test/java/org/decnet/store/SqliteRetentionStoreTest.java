package org.decnet.store;

class SqliteRetentionStoreTest extends RetentionStoreContract {
  SqliteRetentionStoreTest() {
    super(Engine.SQLITE);
  }
}
