package org.decnet.store;

class PostgresAccountStoreTest extends AccountStoreContract {
  PostgresAccountStoreTest() {
    super(Engine.POSTGRES);
  }
}
