package org.decnet.store;

class PostgresRetentionStoreTest extends RetentionStoreContract {
  PostgresRetentionStoreTest() {
    super(Engine.POSTGRES);
  }
}
