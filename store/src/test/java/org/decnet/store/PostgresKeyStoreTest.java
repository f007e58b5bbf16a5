package org.decnet.store;

class PostgresKeyStoreTest extends KeyStoreContract {
  PostgresKeyStoreTest() {
    super(Engine.POSTGRES);
  }
}
