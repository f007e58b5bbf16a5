package org.decnet.store;

class PostgresAttributionStoreTest extends AttributionStoreContract {
  PostgresAttributionStoreTest() {
    super(Engine.POSTGRES);
  }
}
