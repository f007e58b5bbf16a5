package org.decnet.store;

class SqliteAttributionStoreTest extends AttributionStoreContract {
  SqliteAttributionStoreTest() {
    super(Engine.SQLITE);
  }
}
