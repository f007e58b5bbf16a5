package org.decnet.store;

class PostgresIntelStoreTest extends IntelStoreContract {
  PostgresIntelStoreTest() {
    super(Engine.POSTGRES);
  }
}
