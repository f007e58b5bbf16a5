package org.decnet.store;

class PostgresActorStoreTest extends ActorStoreContract {
  PostgresActorStoreTest() {
    super(Engine.POSTGRES);
  }
}
