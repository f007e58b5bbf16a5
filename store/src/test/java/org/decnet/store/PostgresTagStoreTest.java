package org.decnet.store;

class PostgresTagStoreTest extends TagStoreContract {
  PostgresTagStoreTest() {
    super(Engine.POSTGRES);
  }
}
