package org.decnet.store;

class PostgresReuseStoreTest extends ReuseStoreContract {
  PostgresReuseStoreTest() {
    super(Engine.POSTGRES);
  }
}
