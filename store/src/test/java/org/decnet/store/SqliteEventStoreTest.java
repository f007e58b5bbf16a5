package org.decnet.store;

class SqliteEventStoreTest extends EventStoreContract {
  SqliteEventStoreTest() {
    super(Engine.SQLITE);
  }
}
