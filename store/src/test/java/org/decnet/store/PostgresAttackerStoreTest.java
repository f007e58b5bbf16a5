package org.decnet.store;

class PostgresAttackerStoreTest extends AttackerStoreContract {
  PostgresAttackerStoreTest() {
    super(Engine.POSTGRES);
  }
}
