package org.decnet.store;

class PostgresSwarmStoreTest extends SwarmStoreContract {
  PostgresSwarmStoreTest() {
    super(Engine.POSTGRES);
  }
}
