package org.decnet.store;

class SqliteActorStoreTest extends ActorStoreContract {
  SqliteActorStoreTest() {
    super(Engine.SQLITE);
  }
}
