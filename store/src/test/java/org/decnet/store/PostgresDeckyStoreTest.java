package org.decnet.store;

class PostgresDeckyStoreTest extends DeckyStoreContract {
  PostgresDeckyStoreTest() {
    super(Engine.POSTGRES);
  }
}
