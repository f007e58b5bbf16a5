package org.decnet.store;

class PostgresCanaryStoreTest extends CanaryStoreContract {
  PostgresCanaryStoreTest() {
    super(Engine.POSTGRES);
  }
}
