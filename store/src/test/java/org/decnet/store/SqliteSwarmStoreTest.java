package org.decnet.store;

class SqliteSwarmStoreTest extends SwarmStoreContract {
  SqliteSwarmStoreTest() {
    super(Engine.SQLITE);
  }
}
