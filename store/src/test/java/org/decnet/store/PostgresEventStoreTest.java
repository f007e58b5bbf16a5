package org.decnet.store;

class PostgresEventStoreTest extends EventStoreContract {
  PostgresEventStoreTest() {
    super(Engine.POSTGRES);
  }
}
