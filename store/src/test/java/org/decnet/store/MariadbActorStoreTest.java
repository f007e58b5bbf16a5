package org.decnet.store;

class MariadbActorStoreTest extends ActorStoreContract {
  MariadbActorStoreTest() {
    super(Engine.MARIADB);
  }
}
