package org.decnet.store;

class PostgresLogStoreTest extends LogStoreContract {
  PostgresLogStoreTest() {
    super(Engine.POSTGRES);
  }
}
